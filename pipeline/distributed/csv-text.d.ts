/** The bundler reads a CSV file as its text. */
declare module '*.csv' {
  const text: string;
  export default text;
}
