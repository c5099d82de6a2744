/** A file of the project as text. */
export interface SourceFile {
  /** From the root of the repository. */
  file: string;
  text: string;
}

/** What a project of another stack than Django is made of. */
export interface Project {
  /** By path within the working directory. Of secret files, the presence alone: their text is blank. */
  files: ReadonlyMap<string, SourceFile>;
  /** What the Dockerfile sets for good; a value is undefined where only the build knows it. */
  image: ReadonlyMap<string, string | undefined> | undefined;
}
