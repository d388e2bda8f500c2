package org.winddown.reporting.pdf.design;

import java.util.List;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignFrame;
import net.sf.jasperreports.engine.design.JRDesignImage;
import net.sf.jasperreports.engine.design.JRDesignRectangle;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.ModeEnum;
import net.sf.jasperreports.engine.type.PositionTypeEnum;
import net.sf.jasperreports.engine.type.PrintOrderEnum;
import net.sf.jasperreports.engine.type.StretchTypeEnum;
import org.winddown.reporting.pdf.tagged.Tag;

/** The designs of parts that look the same whatever they say. */
public enum PlainDesign implements PartDesign {
    /** The sentence to read, and the law. */
    HEADLINE {
        @Override
        public JasperDesign draw() throws JRException {
            Draft draft = new Draft("headline");
            draft.parameters(String.class, "HEADLINE", "LAW");
            JRDesignBand band = Draft.band(62);
            band.addElement(draft.text("$P{HEADLINE}", "headline", 0, 4, Draft.WIDTH, 24, Tag.TITLE.name()));
            JRDesignTextField law = draft.text("$P{LAW}", "law", 0, 32, Draft.WIDTH, 12, Tag.PARAGRAPH.name());
            law.setPositionType(PositionTypeEnum.FLOAT);
            band.addElement(law);
            draft.design().setTitle(band);
            return draft.design();
        }
    },

    /** Counts in boxes, five in a line. */
    TILES {
        @Override
        public JasperDesign draw() throws JRException {
            Draft draft = new Draft("tiles");
            draft.parameters(String.class, "KEY");
            draft.fields(String.class, List.of("verdict", "count", "meaning", "countStyle", "areaStyle"));
            draft.design().setColumnCount(TILES_IN_LINE);
            draft.design().setPrintOrder(PrintOrderEnum.HORIZONTAL);
            draft.design().setColumnWidth(TILE);
            draft.design().setColumnSpacing(TILE_GAP);
            JRDesignBand band = Draft.band(62);
            JRDesignTextField count = draft.line("$F{count}", "count", 7, 6, 88, 19, Tag.ITEM.at(0));
            count.setStyleExpression(Draft.expression("$F{countStyle}"));
            band.addElement(Draft.saying(count, Tag.KEY, "$P{KEY}"));
            band.addElement(draft.line("$F{verdict}", "label", 7, 25, 90, 10, Tag.ITEM_MORE.at(0)));
            band.addElement(draft.line("$F{meaning}", "tiny", 7, 35, 90, 20, Tag.ITEM_MORE.at(0)));
            JRDesignRectangle frame = draft.rectangle(0, 0, TILE, 57);
            frame.getLinePen().setLineWidth(0.6f);
            frame.getLinePen().setLineColor(Ink.FRAME);
            frame.setMode(ModeEnum.TRANSPARENT);
            band.addElement(frame);
            JRDesignRectangle area = draft.rectangle(0, 0, TILE, 3);
            area.setStyleExpression(Draft.expression("$F{areaStyle}"));
            band.addElement(area);
            draft.detail(band);
            return draft.design();
        }
    },

    /** Two boxes of amounts. */
    SIDES {
        @Override
        public JasperDesign draw() throws JRException {
            Draft draft = new Draft("sides");
            draft.parameters(String.class, "TITLE", "NOTE", "LEFT", "RIGHT", "LEFT_KEY", "RIGHT_KEY");
            draft.fields(String.class, List.of("left", "leftValue", "right", "rightValue"));
            JRDesignBand title = Draft.band(48);
            title.addElement(draft.title(4));
            title.addElement(boxHead(draft, 0, "$P{LEFT}", "$P{LEFT_KEY}"));
            title.addElement(boxHead(draft, 1, "$P{RIGHT}", "$P{RIGHT_KEY}"));
            draft.design().setTitle(title);
            JRDesignBand line = Draft.band(16);
            line.addElement(boxLine(draft, 0, "$F{left}", "$F{leftValue}"));
            line.addElement(boxLine(draft, 1, "$F{right}", "$F{rightValue}"));
            draft.detail(line);
            JRDesignBand end = Draft.band(28);
            end.addElement(boxEnd(0));
            end.addElement(boxEnd(1));
            JRDesignTextField note = draft.text("$P{NOTE}", "small", 0, 11, Draft.WIDTH, 11, Tag.PARAGRAPH.name());
            end.addElement(note);
            draft.design().setSummary(end);
            return draft.design();
        }
    },

    /** One drawing below a title. */
    DRAWING {
        @Override
        public JasperDesign draw() throws JRException {
            Draft draft = new Draft("drawing");
            draft.parameters(String.class, "TITLE", "ALTERNATIVE").parameters(Object.class, "DRAWING");
            JRDesignBand band = Draft.band(18 + TimeLine.HEIGHT + 4);
            band.addElement(draft.title(2));
            JRDesignImage drawing = draft.drawing("$P{DRAWING}", 0, 18, Draft.WIDTH, TimeLine.HEIGHT);
            band.addElement(Draft.saying(drawing, Tag.ALTERNATIVE, "$P{ALTERNATIVE}"));
            draft.design().setTitle(band);
            return draft.design();
        }
    };

    private static final int TILES_IN_LINE = 5;
    private static final int TILE = 99;
    private static final int TILE_GAP = 5;
    private static final int BOX = 250;

    private static JRDesignFrame box(int side, int y, int height) {
        JRDesignFrame frame = Draft.placed(new JRDesignFrame(), side * (Draft.WIDTH - BOX), y, BOX, height);
        frame.setStretchType(StretchTypeEnum.CONTAINER_HEIGHT);
        frame.getLineBox().getLeftPen().setLineWidth(0.6f);
        frame.getLineBox().getLeftPen().setLineColor(Ink.FRAME);
        frame.getLineBox().getRightPen().setLineWidth(0.6f);
        frame.getLineBox().getRightPen().setLineColor(Ink.FRAME);
        return frame;
    }

    private static JRDesignFrame boxHead(Draft draft, int side, String expression, String key) {
        JRDesignFrame frame = box(side, 24, 24);
        frame.getLineBox().getTopPen().setLineWidth(0.6f);
        frame.getLineBox().getTopPen().setLineColor(Ink.FRAME);
        JRDesignTextField head = draft.line(expression, "box", 12, 8, 226, 13, Tag.LIST_HEAD.at(side));
        frame.addElement(Draft.saying(head, Tag.KEY, key));
        return frame;
    }

    private static JRDesignFrame boxLine(Draft draft, int side, String label, String value) {
        JRDesignFrame frame = box(side, 0, 16);
        JRDesignTextField words = draft.text(label, "base", 12, 3, 160, 11, Tag.ITEM.at(side));
        frame.addElement(words);
        frame.addElement(Draft.right(draft.line(value, "strong", 172, 3, 66, 11, Tag.ITEM_MORE.at(side))));
        return frame;
    }

    private static JRDesignFrame boxEnd(int side) {
        JRDesignFrame frame = box(side, 0, 6);
        frame.setStretchType(StretchTypeEnum.NO_STRETCH);
        frame.getLineBox().getBottomPen().setLineWidth(0.6f);
        frame.getLineBox().getBottomPen().setLineColor(Ink.FRAME);
        return frame;
    }
}
