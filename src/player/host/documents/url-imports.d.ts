// What the build makes of `?url`: the address of a file.
declare module '*?url' {
  const address: string;
  export default address;
}
