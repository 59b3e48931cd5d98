/** What a multipart request may hold; sizes in bytes. */
export interface UploadLimits {
  files: number;
  each: number;
  together: number;
}
export const officeUploads: UploadLimits = { files: 64, each: 50_000_000, together: 250_000_000 };
