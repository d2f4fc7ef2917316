-- What a dashboard holds beside its widgets, and the pipelines that feed the one of the operations.

alter table dashboards add column variables jsonb not null default '[]';
alter table dashboards add column time_range text not null default 'last_hour';
alter table dashboards add column refresh_interval integer not null default 0;

create view dashboard_whole as
  select d.id, d.slug, d.name, d.is_public, d.is_public as public, d.version, d.variables, d.time_range, d.refresh_interval,
    d.widgets,
    (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) order by p.name), '[]') from pipelines p
      where not d.is_public or p.id in (select coalesce(w ->> 'pipeline_id', w #>> '{data_query,pipeline_id}')
        from jsonb_array_elements(d.widgets) w)) as pipelines
  from dashboards d;

create view pipeline_record_rows as
  select id, pipeline_id, created_at as "timestamp", data from pipeline_data;
