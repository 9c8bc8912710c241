import type { Page as PageText } from "./api/models/index.ts";

/** The contract's types under the names the screens use. */
export type {
  Box,
  ByModel,
  Children,
  ChunkList,
  Counts,
  Document as DocumentRecord,
  DocumentPage,
  DocumentsMessage,
  DocumentSummary,
  EInvoiceReport,
  Electronic,
  Event as DocumentEvent,
  EventList,
  Failure,
  Finding,
  Job,
  JobProgress,
  Kind,
  Page as PageText,
  PageList,
  Problem,
  ProblemError,
  RecordField,
  RecordLine,
  Review,
  ReviewRequest,
  RowErrorList,
  SimilarList,
  Stage,
  Status,
  Summary,
  TableResult,
  Tokens,
  UploadAnswer,
  UploadResult,
  User,
} from "./api/models/index.ts";

/** A page of a file that has pages, with its words. */
export type Page = PageText & { width: number; height: number; words: NonNullable<PageText["words"]> };
