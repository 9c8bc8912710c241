package io.docket.processors.child;

import io.docket.processors.document.Box;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Hands boxes to a child. */
final class Boxes {
    private Boxes() {}

    static void write(List<Box> boxes, DataOutputStream out) throws IOException {
        out.writeInt(boxes.size());
        for (Box box : boxes) {
            out.writeInt(box.page());
            out.writeDouble(box.x());
            out.writeDouble(box.y());
            out.writeDouble(box.width());
            out.writeDouble(box.height());
        }
    }

    static List<Box> read(DataInputStream in) throws IOException {
        List<Box> boxes = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            boxes.add(new Box(in.readInt(), in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble()));
        }
        return boxes;
    }
}
