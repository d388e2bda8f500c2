package org.winddown.reporting.pdf;

import java.awt.Color;
import org.winddown.rules.evaluation.Verdict;

/** The colours of drawings; the page designs use the same. */
final class Ink {

    static final Color TEXT = new Color(0x1B2330);
    static final Color MUTED = new Color(0x555E6B);
    static final Color RED = new Color(0x8B1A2B);
    static final Color AMBER = new Color(0xA85F00);
    private static final Color BLUE = new Color(0x3A4A8C);
    private static final Color GREEN = new Color(0x1E6B52);

    private Ink() {}

    static Color of(Verdict verdict) {
        return switch (verdict) {
            case PROHIBITED, BLOCKED, BARRED -> RED;
            case WINDING_DOWN, AT_RISK -> AMBER;
            case REVIEW, NOT_ENFORCED -> BLUE;
            case EXEMPT, AUTHORISED -> GREEN;
            case CLEAR -> MUTED;
        };
    }

    static boolean dashed(Verdict verdict) {
        return switch (verdict) {
            case PROHIBITED, BLOCKED, BARRED, EXEMPT, AUTHORISED, CLEAR -> false;
            case WINDING_DOWN, AT_RISK, REVIEW, NOT_ENFORCED -> true;
        };
    }

    /** The same hue, near white. */
    static Color pale(Color color) {
        return new Color(
                255 - (255 - color.getRed()) / 6,
                255 - (255 - color.getGreen()) / 6,
                255 - (255 - color.getBlue()) / 6);
    }
}
