package org.winddown.reporting.pdf.design;

import java.awt.Color;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignBreak;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JRDesignImage;
import net.sf.jasperreports.engine.design.JRDesignSubreport;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.BreakTypeEnum;
import net.sf.jasperreports.engine.type.EvaluationTimeEnum;
import net.sf.jasperreports.engine.type.HorizontalImageAlignEnum;
import net.sf.jasperreports.engine.type.ScaleImageEnum;
import net.sf.jasperreports.engine.type.SplitTypeEnum;
import net.sf.jasperreports.engine.type.VerticalImageAlignEnum;
import net.sf.jasperreports.renderers.Renderable;
import org.winddown.reporting.model.PageSize;
import org.winddown.reporting.pdf.tagged.Tag;

/**
 * The design of the pages themselves: what stands above and below, and one part after the other.
 *
 * @param headed whether a picture or a line of the enterprise stands above
 * @param footed whether a line of the enterprise stands below
 */
record ReportDesign(PageSize size, boolean headed, boolean footed) {

    /** Points that must be left on a page for a part with rows to begin on it. */
    private static final int ROOM = 88;

    /** Points that a picture may be wide and high. */
    static final int LOGO_WIDTH = 160;

    static final int LOGO_HEIGHT = 26;

    private static final int ABOVE = LOGO_HEIGHT + 8;
    private static final int BELOW = 10;

    JasperDesign draw(Color accent) throws JRException {
        Draft draft = new Draft("report");
        switch (size) {
            case A4 -> draft.page(595, 842, Draft.WIDTH);
            case LETTER -> draft.page(612, 792, Draft.WIDTH);
        }
        draft.design().setTopMargin(30);
        draft.design().setBottomMargin(24);
        draft.parameters(
                String.class,
                "TITLE",
                "SUBJECT",
                "AS_OF",
                "KNOWN_AT",
                "FOOTER",
                "HEADER_TEXT",
                "FOOTER_TEXT",
                "LOGO_TEXT");
        draft.parameters(Renderable.class, "LOGO");
        draft.parameters(Boolean.class, "HAS_LOGO");
        draft.parameters(BiFunction.class, "PAGE_OF");
        draft.fields(JasperReport.class, List.of("design"));
        draft.fields(JRDataSource.class, List.of("rows"));
        draft.fields(Map.class, List.of("parameters"));
        draft.fields(Boolean.class, List.of("whole", "rowed", "newPage"));
        draft.design().setPageHeader(header(draft, accent));
        draft.detail(part("$F{whole}", 24));
        draft.detail(part("$F{rowed}", ROOM));
        draft.design().setPageFooter(footer(draft));
        return draft.design();
    }

    private JRDesignBand header(Draft draft, Color accent) {
        int y = headed ? ABOVE : 0;
        JRDesignBand band = Draft.band(44 + y);
        String once = Tag.ONCE.name();
        band.addElement(draft.line("$P{TITLE}", "box", 0, y, 245, 12, once));
        band.addElement(draft.line("$P{SUBJECT}", "subject", 0, y + 13, 245, 13, once));
        band.addElement(Draft.right(draft.line("$P{AS_OF}", "muted", 215, y, 300, 12, once)));
        band.addElement(Draft.right(draft.line("$P{KNOWN_AT}", "muted", 245, y + 13, 270, 12, once)));
        band.addElement(Draft.rule(0, y + 32, Draft.WIDTH, 1.4f, accent));
        if (headed) {
            band.addElement(logo(draft));
            band.addElement(Draft.right(draft.line(
                    "$P{HEADER_TEXT}", "muted", LOGO_WIDTH + 10, 7, Draft.WIDTH - LOGO_WIDTH - 10, 12, once)));
        }
        return band;
    }

    private static JRDesignElement logo(Draft draft) {
        JRDesignImage logo = draft.drawing("$P{LOGO}", 0, 0, LOGO_WIDTH, LOGO_HEIGHT);
        logo.setScaleImage(ScaleImageEnum.RETAIN_SHAPE);
        logo.setHorizontalImageAlign(HorizontalImageAlignEnum.LEFT);
        logo.setVerticalImageAlign(VerticalImageAlignEnum.MIDDLE);
        logo.getPropertiesMap().setProperty(Tag.PROPERTY, Tag.FIGURE_ONCE.name());
        logo.setPrintWhenExpression(Draft.expression("$P{HAS_LOGO}"));
        return Draft.saying(logo, Tag.ALTERNATIVE, "$P{LOGO_TEXT}");
    }

    private static JRDesignBand part(String when, int height) {
        JRDesignBand band = Draft.band(height);
        band.setSplitType(SplitTypeEnum.STRETCH);
        band.setPrintWhenExpression(Draft.expression(when));
        JRDesignBreak page = new JRDesignBreak();
        page.setType(BreakTypeEnum.PAGE);
        page.setPrintWhenExpression(Draft.expression("$F{newPage}"));
        band.addElement(page);
        JRDesignSubreport part = Draft.placed(new JRDesignSubreport(null), 0, 2, Draft.WIDTH, height - 4);
        part.setExpression(Draft.expression("$F{design}"));
        part.setDataSourceExpression(Draft.expression("$F{rows}"));
        part.setParametersMapExpression(Draft.expression("$F{parameters}"));
        part.setRemoveLineWhenBlank(true);
        band.addElement(part);
        return band;
    }

    private JRDesignBand footer(Draft draft) {
        JRDesignBand band = Draft.band(24 + (footed ? BELOW : 0));
        if (footed) {
            band.addElement(draft.line("$P{FOOTER_TEXT}", "small", 0, 21, Draft.WIDTH, 11, Tag.ARTIFACT.name()));
        }
        band.addElement(Draft.rule(0, 6, Draft.WIDTH, 0.6f, Ink.FAINT));
        band.addElement(draft.line("$P{FOOTER}", "small", 0, 11, 415, 11, Tag.ARTIFACT.name()));
        JRDesignTextField page = draft.line(
                "(String) $P{PAGE_OF}.apply($V{MASTER_CURRENT_PAGE}, $V{MASTER_TOTAL_PAGES})",
                "small",
                415,
                11,
                100,
                11,
                Tag.ARTIFACT.name());
        page.setEvaluationTime(EvaluationTimeEnum.MASTER);
        band.addElement(Draft.right(page));
        return band;
    }
}
