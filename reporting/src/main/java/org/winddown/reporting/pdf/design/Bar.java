package org.winddown.reporting.pdf.design;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import org.winddown.rules.evaluation.Verdict;

/** One bar of the chart; filled or hatched, so that it reads without colour. */
public final class Bar extends AbstractRenderer implements Graphics2DRenderable {

    private static final long serialVersionUID = 1L;

    private final double share;
    private final Verdict verdict;

    /**
     * A bar.
     *
     * @param share of the longest, from 0 to 1
     */
    public Bar(double share, Verdict verdict) {
        this.share = share;
        this.verdict = verdict;
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D area) {
        double width = Math.max(1.5, area.getWidth() * share);
        Rectangle2D bar = new Rectangle2D.Double(area.getX(), area.getY() + 0.5, width, area.getHeight() - 1);
        graphics.setColor(Ink.of(verdict).color());
        if (!Ink.of(verdict).hatched()) {
            graphics.fill(bar);
            return;
        }
        graphics.setColor(Ink.pale(Ink.of(verdict).color()));
        graphics.fill(bar);
        graphics.setColor(Ink.of(verdict).color());
        graphics.setStroke(new BasicStroke(0.7f));
        graphics.draw(bar);
        for (double x = bar.getX() + 4; x < bar.getMaxX(); x += 4) {
            graphics.draw(new Line2D.Double(x, bar.getY(), x, bar.getMaxY()));
        }
    }
}
