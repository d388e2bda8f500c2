package org.winddown.reporting.pdf;

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
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import org.winddown.reporting.content.CalendarEntry;
import org.winddown.reporting.content.ReportContent;
import org.winddown.reporting.text.ZoneText;

/** The phases, the as-of instant and the notice and renewal days on one line; the calendar table says the same. */
final class Timeline extends AbstractRenderer implements Graphics2DRenderable {

    private static final long serialVersionUID = 1L;
    private static final long DAY = 86_400;
    private static final int LABELS = 4;

    private final transient ReportContent report;
    private final transient List<CalendarEntry> phases;
    private final transient List<CalendarEntry> marks;
    private final long from;
    private final long to;

    Timeline(ReportContent report) {
        this.report = report;
        long asOf = report.asOf().getEpochSecond();
        List<CalendarEntry> near = report.calendar().stream()
                .filter(entry -> Math.abs(entry.at().getEpochSecond() - asOf) < 200 * DAY)
                .toList();
        phases = near.stream()
                .filter(entry -> entry.kind() == CalendarEntry.Kind.PHASE)
                .toList();
        marks = near.stream()
                .filter(entry ->
                        entry.kind() == CalendarEntry.Kind.RENEWAL || entry.kind() == CalendarEntry.Kind.NOTICE)
                .toList();
        List<CalendarEntry> ends = near.isEmpty() ? List.of() : near;
        long first = ends.stream()
                .filter(entry -> entry.kind() == CalendarEntry.Kind.PHASE)
                .mapToLong(entry -> entry.at().getEpochSecond())
                .min()
                .orElse(asOf);
        long last = phases.stream()
                .mapToLong(entry -> entry.at().getEpochSecond())
                .max()
                .orElse(asOf);
        from = Math.min(first, asOf) - 45 * DAY;
        to = Math.max(last, asOf) + 80 * DAY;
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D area) {
        Font font =
                FontUtil.getInstance(context).getAwtFontFromBundles("DejaVu Sans", Font.PLAIN, 6.5f, Locale.ROOT, true);
        Font bold =
                FontUtil.getInstance(context).getAwtFontFromBundles("DejaVu Sans", Font.BOLD, 7f, Locale.ROOT, true);
        double axis = area.getY() + 56;
        axis(graphics, area, axis);
        months(graphics, area, axis, font);
        phases(graphics, area, axis, bold);
        marks(graphics, area, axis);
        double now = x(area, report.asOf().getEpochSecond());
        graphics.setColor(Ink.TEXT);
        stroke(graphics, now, axis - 14, now, axis + 24, 1f);
        text(graphics, bold, "as of " + ZoneText.day(report.today()), now, axis + 33, 0.5, area);
        graphics.setColor(Ink.MUTED);
        text(
                graphics,
                font,
                "circle: renewal    diamond: last day for a notice    (all days are listed in the calendar table)",
                area.getX(),
                axis + 46,
                0,
                area);
    }

    private void axis(Graphics2D graphics, Rectangle2D area, double axis) {
        graphics.setColor(Ink.TEXT);
        stroke(graphics, area.getX(), axis, area.getMaxX(), axis, 1.2f);
        for (int i = 0; i < phases.size(); i++) {
            double left = x(area, phases.get(i).at().getEpochSecond());
            double right =
                    i + 1 < phases.size() ? x(area, phases.get(i + 1).at().getEpochSecond()) : area.getMaxX();
            Color tint = i + 1 < phases.size() ? Ink.AMBER : Ink.RED;
            graphics.setColor(Ink.pale(tint));
            graphics.fill(new Rectangle2D.Double(left, axis - 5, right - left, 10));
        }
    }

    private void months(Graphics2D graphics, Rectangle2D area, double axis, Font font) {
        DateTimeFormatter format = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
        LocalDate month = report.zone()
                .dayOf(Instant.ofEpochSecond(from))
                .withDayOfMonth(1)
                .plusMonths(1);
        Instant at = month.atStartOfDay(report.zone().zone()).toInstant();
        while (at.getEpochSecond() < to) {
            graphics.setColor(Ink.MUTED);
            double x = x(area, at.getEpochSecond());
            stroke(graphics, x, axis + 5, x, axis + 9, 0.5f);
            String label = format.format(month) + (month.getMonthValue() == 1 ? " " + month.getYear() : "");
            text(graphics, font, label, x, axis + 17, 0, area);
            month = month.plusMonths(1);
            at = month.atStartOfDay(report.zone().zone()).toInstant();
        }
    }

    private void phases(Graphics2D graphics, Rectangle2D area, double axis, Font bold) {
        for (int i = 0; i < phases.size(); i++) {
            CalendarEntry phase = phases.get(i);
            double x = x(area, phase.at().getEpochSecond());
            double top = axis - 22 - 12 * (i % LABELS % 3);
            graphics.setColor(Ink.RED);
            stroke(graphics, x, top, x, axis + 5, 1.2f);
            text(graphics, bold, label(phase), x + 3, top + 6, 0, area);
        }
    }

    private String label(CalendarEntry phase) {
        int measure = phase.title().lastIndexOf(" (");
        String title = measure < 0 ? phase.title() : phase.title().substring(0, measure);
        return ZoneText.day(report.zone().dayOf(phase.at())) + " \u00b7 " + title;
    }

    private void marks(Graphics2D graphics, Rectangle2D area, double axis) {
        for (CalendarEntry mark : marks) {
            long second = mark.at().getEpochSecond();
            if (second < from || second > to) {
                continue;
            }
            double x = x(area, second);
            graphics.setStroke(new BasicStroke(1.2f));
            if (mark.kind() == CalendarEntry.Kind.RENEWAL) {
                Ellipse2D circle = new Ellipse2D.Double(x - 3, axis - 3, 6, 6);
                graphics.setColor(Color.WHITE);
                graphics.fill(circle);
                graphics.setColor(Ink.AMBER);
                graphics.draw(circle);
            } else {
                Path2D diamond = new Path2D.Double();
                diamond.moveTo(x - 3.5, axis);
                diamond.lineTo(x, axis - 3.5);
                diamond.lineTo(x + 3.5, axis);
                diamond.lineTo(x, axis + 3.5);
                diamond.closePath();
                graphics.setColor(Ink.AMBER);
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

    /** Draws outlines, so that no font of the machine is needed; moves left what would leave the area. */
    private static void text(
            Graphics2D graphics, Font font, String text, double x, double y, double centred, Rectangle2D area) {
        GlyphVector glyphs = font.createGlyphVector(new FontRenderContext(null, true, true), text);
        double width = glyphs.getLogicalBounds().getWidth();
        double left = Math.min(x - width * centred, area.getMaxX() - width);
        graphics.fill(glyphs.getOutline((float) Math.max(area.getX(), left), (float) y));
    }
}
