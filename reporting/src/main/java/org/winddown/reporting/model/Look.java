package org.winddown.reporting.model;

import java.util.Optional;

/**
 * What an enterprise's template changes of the look of a report. Colours of verdicts are none of it.
 *
 * @param template SHA-256 of the template, lower-case hexadecimal; empty for none
 * @param accent colour of titles and lines as six hexadecimal digits; empty for the usual one
 * @param logo what stands above each page, and on the first sheet
 * @param header a line above each page; may be empty
 * @param footer a line below each page; may be empty
 */
public record Look(String template, String accent, Optional<Logo> logo, String header, String footer) {

    /** The usual look. */
    public static final Look USUAL = new Look("", "", Optional.empty(), "", "");

    /** Whether something stands above the title of a page. */
    public boolean isHeaded() {
        return logo.isPresent() || !header.isEmpty();
    }

    /** A picture of the form PNG. */
    public static final class Logo {

        private final byte[] png;
        private final String text;
        private final int width;
        private final int height;

        /**
         * A picture.
         *
         * @param text what it shows, for whoever does not see it
         * @param width pixels
         * @param height pixels
         */
        public Logo(byte[] png, String text, int width, int height) {
            this.png = png.clone();
            this.text = text;
            this.width = width;
            this.height = height;
        }

        /** Its bytes. */
        public byte[] png() {
            return png.clone();
        }

        /** What it shows, in words. */
        public String text() {
            return text;
        }

        /** Its width when it is so wide and so high at most, and nothing of it is stretched. */
        public double width(double most, double highest) {
            return width * scale(most, highest);
        }

        /** Its height in the same place. */
        public double height(double widest, double most) {
            return height * scale(widest, most);
        }

        private double scale(double widest, double highest) {
            return Math.min(widest / width, highest / height);
        }
    }
}
