package org.winddown.reporting.pdf.design;

import java.awt.Color;
import net.sf.jasperreports.engine.type.LineStyleEnum;
import org.winddown.rules.evaluation.Verdict;

/** The colours of pages. Where one means something, the stroke says the same, for paper without colour. */
enum Ink {
    /** What may not be done. */
    RED(0x8B1A2B, 1.4f, LineStyleEnum.SOLID, false),
    /** What comes to an end. */
    AMBER(0xA85F00, 0.9f, LineStyleEnum.DASHED, true),
    /** What is to be decided. */
    BLUE(0x3A4A8C, 0.9f, LineStyleEnum.DOTTED, true),
    /** What is released. */
    GREEN(0x1E6B52, 0.6f, LineStyleEnum.SOLID, false),
    /** What is of no concern. */
    GREY(0x555E6B, 0, LineStyleEnum.SOLID, false);

    static final Color TEXT = new Color(0x1B2330);
    static final Color MUTED = new Color(0x555E6B);
    static final Color FAINT = new Color(0x8A929C);
    static final Color RULE = new Color(0xD5D9DE);
    static final Color FRAME = new Color(0xC9CDD3);

    private final Color color;
    private final float stroke;
    private final LineStyleEnum line;
    private final boolean hatched;

    Ink(int color, float stroke, LineStyleEnum line, boolean hatched) {
        this.color = new Color(color);
        this.stroke = stroke;
        this.line = line;
        this.hatched = hatched;
    }

    static Ink of(Verdict verdict) {
        return switch (verdict) {
            case PROHIBITED, BLOCKED, BARRED -> RED;
            case WINDING_DOWN, AT_RISK -> AMBER;
            case REVIEW, NOT_ENFORCED -> BLUE;
            case EXEMPT, AUTHORISED -> GREEN;
            case CLEAR -> GREY;
        };
    }

    Color color() {
        return color;
    }

    /** Points that the frame of a badge is wide. */
    float stroke() {
        return stroke;
    }

    LineStyleEnum line() {
        return line;
    }

    /** Whether a bar is hatched. */
    boolean hatched() {
        return hatched;
    }

    /** Name of the style of its badge. */
    String badge() {
        return "badge-" + name();
    }

    /** Name of the style of its filled area. */
    String area() {
        return "area-" + name();
    }

    /** The same hue, near white. */
    static Color pale(Color color) {
        return new Color(
                255 - (255 - color.getRed()) / 6,
                255 - (255 - color.getGreen()) / 6,
                255 - (255 - color.getBlue()) / 6);
    }
}
