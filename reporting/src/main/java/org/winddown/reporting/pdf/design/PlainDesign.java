package org.winddown.reporting.pdf.design;

import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignFrame;
import net.sf.jasperreports.engine.design.JRDesignImage;
import net.sf.jasperreports.engine.design.JRDesignRectangle;
import net.sf.jasperreports.engine.design.JRDesignSubreport;
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

    /** Two boxes side by side, as high as the higher one. */
    SIDES {
        @Override
        public JasperDesign draw() throws JRException {
            Draft draft = new Draft("sides");
            draft.parameters(String.class, "TITLE", "NOTE").parameters(JasperReport.class, "BOX");
            draft.parameters(JRDataSource.class, "LEFT", "RIGHT").parameters(Map.class, "LEFT_SAID", "RIGHT_SAID");
            JRDesignBand band = Draft.band(44);
            band.addElement(draft.title(4));
            band.addElement(frame(0));
            band.addElement(frame(Draft.WIDTH - BOX_WIDTH));
            band.addElement(box(0, "$P{LEFT}", "$P{LEFT_SAID}"));
            band.addElement(box(Draft.WIDTH - BOX_WIDTH, "$P{RIGHT}", "$P{RIGHT_SAID}"));
            draft.design().setTitle(band);
            JRDesignBand below = Draft.band(18);
            below.addElement(draft.text("$P{NOTE}", "small", 0, 5, Draft.WIDTH, 11, Tag.PARAGRAPH.name()));
            draft.design().setSummary(below);
            return draft.design();
        }
    },

    /** What stands in such a box. */
    BOX {
        @Override
        public JasperDesign draw() throws JRException {
            Draft draft = new Draft("box");
            draft.page(BOX_WIDTH, 842, BOX_WIDTH);
            draft.parameters(String.class, "TITLE", "KEY").fields(String.class, List.of("label", "value"));
            JRDesignBand title = Draft.band(25);
            JRDesignTextField head = draft.line("$P{TITLE}", "box", 12, 8, 226, 13, Tag.LIST_HEAD.at(0));
            title.addElement(Draft.saying(head, Tag.KEY, "$P{KEY}"));
            draft.design().setTitle(title);
            JRDesignBand line = Draft.band(15);
            line.addElement(draft.text("$F{label}", "base", 12, 2, 160, 11, Tag.ITEM.at(0)));
            line.addElement(Draft.right(draft.line("$F{value}", "strong", 172, 2, 66, 11, Tag.ITEM_MORE.at(0))));
            draft.detail(line);
            draft.design().setSummary(Draft.band(6));
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
    private static final int BOX_WIDTH = 250;

    private static JRDesignFrame frame(int x) {
        JRDesignFrame frame = Draft.placed(new JRDesignFrame(), x, 24, BOX_WIDTH, 20);
        frame.setStretchType(StretchTypeEnum.CONTAINER_HEIGHT);
        frame.getLineBox().getPen().setLineWidth(0.6f);
        frame.getLineBox().getPen().setLineColor(Ink.FRAME);
        return frame;
    }

    private static JRDesignSubreport box(int x, String rows, String said) {
        JRDesignSubreport box = Draft.placed(new JRDesignSubreport(null), x, 24, BOX_WIDTH, 20);
        box.setExpression(Draft.expression("$P{BOX}"));
        box.setDataSourceExpression(Draft.expression(rows));
        box.setParametersMapExpression(Draft.expression(said));
        return box;
    }
}
