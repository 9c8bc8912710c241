interface Format {
  name: string;
  extensions: string[];
  magic: number[][];
}

const FORMATS: Format[] = [
  { name: "a PDF", extensions: ["pdf"], magic: [[0x25, 0x50, 0x44, 0x46]] },
  { name: "a PNG image", extensions: ["png"], magic: [[0x89, 0x50, 0x4e, 0x47]] },
  { name: "a JPEG image", extensions: ["jpg", "jpeg"], magic: [[0xff, 0xd8, 0xff]] },
  { name: "a GIF image", extensions: ["gif"], magic: [[0x47, 0x49, 0x46, 0x38]] },
  { name: "a TIFF image", extensions: ["tif", "tiff"], magic: [[0x49, 0x49, 0x2a, 0], [0x4d, 0x4d, 0, 0x2a]] },
  { name: "an Office document or archive", extensions: ["docx", "xlsx", "pptx", "odt", "ods", "zip"], magic: [[0x50, 0x4b, 3, 4]] },
];
const ENCRYPTED_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];
const TEXTS = ["csv", "tsv", "txt", "md", "xml", "html", "htm", "rtf", "eml"];

export const ACCEPTED =
  "PDF, images, DOCX, PPTX, ODT, RTF, HTML, TXT, CSV, TSV, electronic invoices (XML), mails (EML, MSG), or a ZIP archive of them";
/** How many bytes of a file the check needs. */
export const HEAD = 1024;

/** Why a file would be refused, so that it need not be sent; undefined when the server has to decide. */
export function refusal(fileName: string, size: number, head: Uint8Array): string | undefined {
  if (size === 0) {
    return "The file is empty";
  }
  const extension = /\.([^.]+)$/.exec(fileName.toLowerCase())?.[1] ?? "";
  const named = FORMATS.find((format) => format.extensions.includes(extension));
  const found = FORMATS.find((format) => format.magic.some((magic) => begins(head, magic)));
  if (named && named.extensions[0] === "docx" && begins(head, ENCRYPTED_OFFICE)) {
    return "The document is protected by a password. Remove it and choose the file again.";
  }
  if (named && found !== named && !(named.extensions[0] === "pdf" && contains(head, named.magic[0] ?? []))) {
    return `The name says .${extension}, but this is ${found ? found.name : `not ${named.name}`}`;
  }
  if (!named && !found && !TEXTS.includes(extension) && head.includes(0)) {
    return `Type not accepted. Use ${ACCEPTED}.`;
  }
  return undefined;
}

function begins(head: Uint8Array, magic: number[], at = 0): boolean {
  return magic.every((byte, index) => head[at + index] === byte);
}

function contains(head: Uint8Array, magic: number[]): boolean {
  return head.some((_, at) => begins(head, magic, at));
}

export function typeOf(fileName: string): string {
  const extension = /\.([^.]+)$/.exec(fileName)?.[1];
  return extension ? extension.toUpperCase() : "File";
}
