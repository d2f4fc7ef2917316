export default [['path', {d: 'M1 1h2'}]];
