package io.docket.processors.unpack;

import io.docket.processors.unpack.OutlookMessage.Attachment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIAttribute;
import org.apache.poi.hmef.attribute.MAPIRtfAttribute;
import org.apache.poi.hmef.attribute.MAPIStringAttribute;
import org.apache.poi.hmef.attribute.TNEFAttribute;
import org.apache.poi.hmef.attribute.TNEFProperty;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.jspecify.annotations.Nullable;

/** Reads TNEF (MS-OXTNEF), which Outlook attaches as {@code winmail.dat}. */
final class TnefMessage {
    private static final int MAX_DEPTH = 10;
    private static final int MAX_RECORD = 1 << 28;
    /** An embedded object begins with the identifier of its kind. */
    private static final int INTERFACE_ID = 16;

    static {
        TNEFAttribute.setMaxRecordLength(MAX_RECORD);
        MAPIAttribute.setMaxRecordLength(MAX_RECORD);
    }

    private TnefMessage() {}

    static OutlookMessage read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, 0);
        }
    }

    private static OutlookMessage read(InputStream in, int depth) throws IOException {
        if (depth == MAX_DEPTH) {
            throw new IOException("Messages lie more than " + MAX_DEPTH + " deep");
        }
        HMEFMessage message = new HMEFMessage(in);
        List<Attachment> attachments = new ArrayList<>();
        for (org.apache.poi.hmef.Attachment attachment : message.getAttachments()) {
            attachments.add(attachment(attachment, depth));
        }
        String subject = message.getSubject();
        Map<String, String> headers = subject == null ? Map.of() : Map.of("Subject", subject);
        return new OutlookMessage(headers, plain(message), html(message), attachments);
    }

    private static @Nullable String plain(HMEFMessage message) {
        MAPIAttribute body = message.getMessageMAPIAttribute(MAPIProperty.BODY);
        if (body instanceof MAPIStringAttribute text) {
            return text.getDataString();
        }
        TNEFAttribute old = message.getMessageAttribute(TNEFProperty.ID_BODY);
        if (old != null) {
            return Charsets.decode(old.getData(), null).replace("\0", "");
        }
        MAPIAttribute rtf = message.getMessageMAPIAttribute(MAPIProperty.RTF_COMPRESSED);
        return rtf instanceof MAPIRtfAttribute packed ? RtfText.of(packed.getDataString()) : null;
    }

    private static @Nullable String html(HMEFMessage message) {
        MAPIAttribute body = message.getMessageMAPIAttribute(MAPIProperty.BODY_HTML);
        return body == null ? null : Charsets.decode(body.getData(), null);
    }

    private static Attachment attachment(org.apache.poi.hmef.Attachment attachment, int depth) throws IOException {
        String longName = attachment.getLongFilename();
        String name = longName == null ? attachment.getFilename() : longName;
        String type = text(attachment.getMAPIAttribute(MAPIProperty.ATTACH_MIME_TAG));
        String id = text(attachment.getMAPIAttribute(MAPIProperty.ATTACH_CONTENT_ID));
        MAPIAttribute object = attachment.getMAPIAttribute(MAPIProperty.ATTACH_DATA);
        if (object != null && isTnef(object.getData())) {
            byte[] data = object.getData();
            InputStream inner = new ByteArrayInputStream(data, INTERFACE_ID, data.length - INTERFACE_ID);
            return new Attachment(name, null, null, null, read(inner, depth + 1));
        }
        TNEFAttribute data = attachment.getAttribute(TNEFProperty.ID_ATTACHDATA);
        return data == null
                ? new Attachment(name, MimeWriter.OBJECT, id, null, null)
                : new Attachment(name, type, id, ByteBuffer.wrap(data.getData()), null);
    }

    private static boolean isTnef(byte[] object) {
        byte[] start = {0x78, (byte) 0x9f, 0x3e, 0x22};
        return object.length > INTERFACE_ID + start.length
                && Arrays.equals(Arrays.copyOfRange(object, INTERFACE_ID, INTERFACE_ID + start.length), start);
    }

    private static @Nullable String text(@Nullable MAPIAttribute attribute) {
        if (attribute == null) {
            return null;
        }
        String text = attribute instanceof MAPIStringAttribute string
                ? string.getDataString()
                : new String(attribute.getData(), StandardCharsets.ISO_8859_1);
        return text.isBlank() ? null : text.replace("\0", "");
    }
}
