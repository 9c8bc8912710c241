package io.docket.processors.unpack;

import io.docket.processors.unpack.OutlookMessage.Attachment;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.ByteChunk;
import org.apache.poi.hsmf.datatypes.DirectoryChunk;
import org.apache.poi.hsmf.datatypes.PropertiesChunk;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.jspecify.annotations.Nullable;

/** Reads Outlook's MSG files (MS-OXMSG). */
final class MsgMessage {
    private static final int MAX_DEPTH = 10;
    private static final int MAX_RECORD = 1 << 28;

    static {
        PropertiesChunk.setMaxRecordLength(MAX_RECORD);
    }

    private MsgMessage() {}

    static OutlookMessage read(Path file) throws IOException {
        try (MAPIMessage message = new MAPIMessage(file.toFile())) {
            return read(message, 0);
        }
    }

    private static OutlookMessage read(MAPIMessage message, int depth) throws IOException {
        if (depth == MAX_DEPTH) {
            throw new IOException("Messages lie more than " + MAX_DEPTH + " deep");
        }
        try {
            message.setReturnNullOnMissingChunk(true);
            message.guess7BitEncoding();
            List<Attachment> attachments = new ArrayList<>();
            for (AttachmentChunks attachment : message.getAttachmentFiles()) {
                attachments.add(attachment(attachment, depth));
            }
            String plain = message.getTextBody();
            String html = message.getHtmlBody();
            String rtf = plain == null && html == null ? message.getRtfBody() : null;
            return new OutlookMessage(headers(message), rtf == null ? plain : RtfText.of(rtf), html, attachments);
        } catch (ChunkNotFoundException e) {
            throw new IOException(e);
        }
    }

    private static Map<String, String> headers(MAPIMessage message) throws ChunkNotFoundException {
        Map<String, String> headers = new LinkedHashMap<>();
        String from = message.getDisplayFrom();
        String address = text(message.getMainChunks().getEmailFromChunk());
        boolean isAddress = address != null && address.contains("@") && !address.equals(from);
        put(headers, "From", isAddress ? (from == null ? "" : from + " ") + "<" + address + ">" : from);
        put(headers, "To", message.getDisplayTo());
        put(headers, "Cc", message.getDisplayCC());
        Calendar date = message.getMessageDate();
        put(
                headers,
                "Date",
                date == null
                        ? null
                        : DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                date.toInstant().atOffset(ZoneOffset.UTC)));
        put(headers, "Subject", message.getSubject());
        return headers;
    }

    private static void put(Map<String, String> headers, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            headers.put(name, value);
        }
    }

    private static Attachment attachment(AttachmentChunks attachment, int depth) throws IOException {
        String name = name(attachment);
        String type = text(attachment.getAttachMimeTag());
        String id = text(attachment.getAttachContentId());
        ByteChunk data = attachment.getAttachData();
        if (data != null) {
            return new Attachment(name, type, id, ByteBuffer.wrap(data.getValue()), null);
        }
        DirectoryChunk folder = attachment.getAttachmentDirectory();
        if (folder == null) {
            return new Attachment(name, "message/external-body", null, null, null);
        }
        MAPIMessage message = folder.getAsEmbeddedMessage();
        boolean isMessage = message.getMainChunks().getMessageClass() != null
                || message.getMainChunks().getSubjectChunk() != null;
        return isMessage
                ? new Attachment(name, null, null, null, read(message, depth + 1))
                : new Attachment(name, MimeWriter.OBJECT, null, null, null);
    }

    private static @Nullable String name(AttachmentChunks attachment) {
        String longName = text(attachment.getAttachLongFileName());
        String name = longName == null ? text(attachment.getAttachFileName()) : longName;
        return name == null ? text(attachment.getAttachDisplayName()) : name;
    }

    private static @Nullable String text(@Nullable StringChunk chunk) {
        return chunk == null || chunk.getValue().isBlank() ? null : chunk.getValue();
    }
}
