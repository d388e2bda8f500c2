package org.winddown.reporting.pdf;

import java.io.OutputStream;
import java.util.function.Consumer;

/** One file of a report on paper. A report of many lines has several, which are to be written in their order. */
public final class Volume {

    private final String format;
    private final Consumer<OutputStream> content;

    Volume(String format, Consumer<OutputStream> content) {
        this.format = format;
        this.content = content;
    }

    /** The end of its name: {@code pdf} for the first, {@code 2.pdf} for the second, and so on. */
    public String format() {
        return format;
    }

    /**
     * Writes it; the stream is left open. May be called once.
     *
     * @throws IllegalStateException when the page designs of this module are broken, or the stream cannot be written
     */
    public void writeTo(OutputStream out) {
        content.accept(out);
    }

    /** The end of the name of a volume, which are counted from 1. */
    static String format(int number) {
        return number == 1 ? "pdf" : number + ".pdf";
    }
}
