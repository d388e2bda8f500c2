package org.winddown.reporting.pdf.design;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import org.winddown.reporting.model.ReportHead;
import org.winddown.reporting.part.TimeBar;
import org.winddown.reporting.part.TimeBar.Mark;
import org.winddown.reporting.part.TimeBar.Sort;

/** The days that matter on one line; the table of days says the same. */
public final class TimeLine extends AbstractRenderer implements Graphics2DRenderable {

    static final int HEIGHT = 108;

    private static final long serialVersionUID = 1L;
    private static final long DAY = 86_400;
    /** Days around the instant of the report that are shown. */
    private static final long NEAR = 200 * DAY;

    /** Points above the axis that the lowest labels need. */
    private static final double ABOVE = 26;

    private static final double LOWEST = 18;
    private static final double STEP = 12;
    private static final int LEVELS = 4;

    private final transient TimeBar bar;
    private final transient ReportHead head;
    private final transient List<Mark> phases;
    private final transient List<Mark> others;
    private final long from;
    private final long to;

    /** A phase on the line with its label, which may stand on either side of it. */
    private record Label(double x, double left, double width, GlyphVector glyphs, int level) {

        boolean isDrawn() {
            return level < LEVELS;
        }

        /** Height of its text above the axis. */
        double height() {
            return isDrawn() ? LOWEST + STEP * level : LOWEST;
        }

        boolean isInTheWayOf(double otherLeft, double otherRight) {
            return (left < otherRight && otherLeft < left + width) || (x > otherLeft && x < otherRight);
        }
    }

    public TimeLine(TimeBar bar, ReportHead head) {
        this.bar = bar;
        this.head = head;
        long asOf = head.asOf().getEpochSecond();
        List<Mark> near = bar.marks().stream()
                .filter(mark -> Math.abs(mark.at().getEpochSecond() - asOf) < NEAR)
                .toList();
        phases = near.stream().filter(mark -> mark.sort() == Sort.PHASE).toList();
        others = near.stream().filter(mark -> mark.sort() != Sort.PHASE).toList();
        long first = phases.stream()
                .mapToLong(mark -> mark.at().getEpochSecond())
                .min()
                .orElse(asOf);
        long last = phases.stream()
                .mapToLong(mark -> mark.at().getEpochSecond())
                .max()
                .orElse(asOf);
        from = Math.min(first, asOf) - 45 * DAY;
        to = Math.max(last, asOf) + 80 * DAY;
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D area) {
        Font font = font(context, Font.PLAIN, 6.5f);
        Font bold = font(context, Font.BOLD, 7);
        List<Label> labels = labels(area, bold);
        int highest = labels.stream()
                .filter(Label::isDrawn)
                .mapToInt(Label::level)
                .max()
                .orElse(0);
        double unused = STEP * (LEVELS - 1 - highest);
        double axis = area.getY() + ABOVE + STEP * highest + unused / 3;
        axis(graphics, area, axis);
        months(graphics, area, axis, font);
        double now = x(area, head.asOf().getEpochSecond());
        graphics.setColor(Ink.TEXT);
        stroke(graphics, now, axis - 12, now, axis + 24, 1);
        text(graphics, glyphs(bold, bar.asOf()), now, axis + 33, 0.5, area);
        phases(graphics, labels, axis);
        marks(graphics, area, axis);
        graphics.setColor(Ink.MUTED);
        text(graphics, glyphs(font, bar.legend()), area.getX(), axis + 46, 0, area);
    }

    private static Font font(JasperReportsContext context, int style, float size) {
        return FontUtil.getInstance(context).getAwtFontFromBundles("DejaVu Sans", style, size, Locale.ROOT, true);
    }

    private void axis(Graphics2D graphics, Rectangle2D area, double axis) {
        graphics.setColor(Ink.TEXT);
        stroke(graphics, area.getX(), axis, area.getMaxX(), axis, 1.2f);
        for (int i = 0; i < phases.size(); i++) {
            boolean last = i + 1 == phases.size();
            double left = x(area, phases.get(i).at().getEpochSecond());
            double right =
                    last ? area.getMaxX() : x(area, phases.get(i + 1).at().getEpochSecond());
            graphics.setColor(Ink.pale((last ? Ink.RED : Ink.AMBER).color()));
            graphics.fill(new Rectangle2D.Double(left, axis - 5, right - left, 10));
        }
    }

    private void months(Graphics2D graphics, Rectangle2D area, double axis, Font font) {
        LocalDate month =
                head.zone().dayOf(Instant.ofEpochSecond(from)).withDayOfMonth(1).plusMonths(1);
        Instant at = month.atStartOfDay(head.zone().zone()).toInstant();
        while (at.getEpochSecond() < to) {
            graphics.setColor(Ink.MUTED);
            double x = x(area, at.getEpochSecond());
            stroke(graphics, x, axis + 5, x, axis + 9, 0.5f);
            String label = head.texts().month(month) + (month.getMonthValue() == 1 ? " " + month.getYear() : "");
            text(graphics, glyphs(font, label), x, axis + 17, 0, area);
            month = month.plusMonths(1);
            at = month.atStartOfDay(head.zone().zone()).toInstant();
        }
    }

    private static void phases(Graphics2D graphics, List<Label> labels, double axis) {
        graphics.setColor(Ink.RED.color());
        for (Label label : labels) {
            stroke(graphics, label.x(), axis - label.height() - 6, label.x(), axis + 5, 1.2f);
        }
        for (Label label : labels) {
            if (label.isDrawn()) {
                double base = axis - label.height();
                graphics.setColor(Color.WHITE);
                graphics.fill(new Rectangle2D.Double(label.left() - 1, base - 7, label.width() + 2, 9));
                graphics.setColor(Ink.RED.color());
                graphics.fill(label.glyphs().getOutline((float) label.left(), (float) base));
            }
        }
    }

    /**
     * From the last to the first: a label stands above all later ones that it would touch, and above the lines of those
     * that begin below it. What would stand too high is left to the table of days.
     */
    private List<Label> labels(Rectangle2D area, Font bold) {
        List<Label> labels = new ArrayList<>();
        for (int i = phases.size() - 1; i >= 0; i--) {
            double x = x(area, phases.get(i).at().getEpochSecond());
            GlyphVector glyphs = glyphs(bold, phases.get(i).label());
            double width = glyphs.getLogicalBounds().getWidth();
            double left = x + 3 + width > area.getMaxX() ? Math.max(area.getX(), x - 3 - width) : x + 3;
            int level = labels.stream()
                            .filter(later -> later.isInTheWayOf(left - 6, left + width + 6))
                            .mapToInt(Label::level)
                            .max()
                            .orElse(-1)
                    + 1;
            labels.add(new Label(x, left, width, glyphs, level));
        }
        return labels;
    }

    private void marks(Graphics2D graphics, Rectangle2D area, double axis) {
        for (Mark mark : others) {
            long second = mark.at().getEpochSecond();
            if (second < from || second > to) {
                continue;
            }
            double x = x(area, second);
            graphics.setStroke(new BasicStroke(1.2f));
            if (mark.sort() == Sort.RENEWAL) {
                Ellipse2D circle = new Ellipse2D.Double(x - 3, axis - 3, 6, 6);
                graphics.setColor(Color.WHITE);
                graphics.fill(circle);
                graphics.setColor(Ink.AMBER.color());
                graphics.draw(circle);
            } else {
                Path2D diamond = new Path2D.Double();
                diamond.moveTo(x - 3.5, axis);
                diamond.lineTo(x, axis - 3.5);
                diamond.lineTo(x + 3.5, axis);
                diamond.lineTo(x, axis + 3.5);
                diamond.closePath();
                graphics.setColor(Ink.AMBER.color());
                graphics.fill(diamond);
            }
        }
    }

    private double x(Rectangle2D area, long second) {
        return area.getX() + area.getWidth() * (second - from) / (to - from);
    }

    private static void stroke(Graphics2D graphics, double x1, double y1, double x2, double y2, float width) {
        graphics.setStroke(new BasicStroke(width));
        graphics.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    /** Outlines, so that no font of the machine is needed. */
    private static GlyphVector glyphs(Font font, String text) {
        return font.createGlyphVector(new FontRenderContext(null, true, true), text);
    }

    /** Moves left what would leave the area. */
    private static void text(
            Graphics2D graphics, GlyphVector glyphs, double x, double y, double centred, Rectangle2D area) {
        double width = glyphs.getLogicalBounds().getWidth();
        double left = Math.min(x - width * centred, area.getMaxX() - width);
        graphics.fill(glyphs.getOutline((float) Math.max(area.getX(), left), (float) y));
    }
}
