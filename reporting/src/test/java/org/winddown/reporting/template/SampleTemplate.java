package org.winddown.reporting.template;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** The template of an enterprise that does not exist. */
public final class SampleTemplate {

    private static final String SETTINGS = """
            logo=logo.png
            logo.text=Northwind Holding: a sail above two waves
            accent=#0B5563
            header=Group Compliance \u00b7 Northwind Holding
            footer=For internal use & for our auditors
            title.full=Sanctions wind-down at Northwind
            columns.workbook.findings=verdict, asset_id, unit, source, kind, product, headline, measure, act, citation, \\
              source_file, source_sheet, source_row, proof, to_do
            columns.paper.act-first=verdict, asset, product, do, days
            """;

    private SampleTemplate() {}

    /** Its files in a folder. */
    public static Path in(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("template.properties"), SETTINGS);
        Files.writeString(folder.resolve("reports.properties"), "to-do.barred=Call Group Compliance before you act.\n");
        Files.writeString(
                folder.resolve("reports_de.properties"), "to-do.barred=Erst die Konzern-Compliance fragen.\n");
        Files.write(folder.resolve("logo.png"), logo(640, 160));
        return folder;
    }

    /** What is in the folder. */
    public static ReportTemplate read(Path folder) throws IOException {
        return TemplateReader.read(in(folder));
    }

    /** A sail and two waves beside three strokes for a name, on nothing. */
    public static byte[] logo(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        double unit = height / 16.0;
        graphics.setColor(new Color(0x0B5563));
        Path2D sail = new Path2D.Double();
        sail.moveTo(8 * unit, unit);
        sail.curveTo(14 * unit, 4 * unit, 15 * unit, 8 * unit, 14 * unit, 11 * unit);
        sail.lineTo(8 * unit, 11 * unit);
        sail.closePath();
        graphics.fill(sail);
        graphics.setColor(new Color(0xD9822B));
        Path2D jib = new Path2D.Double();
        jib.moveTo(7 * unit, 3 * unit);
        jib.lineTo(7 * unit, 11 * unit);
        jib.lineTo(2 * unit, 11 * unit);
        jib.closePath();
        graphics.fill(jib);
        graphics.setColor(new Color(0x0B5563));
        graphics.setStroke(new BasicStroke((float) unit, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        Path2D wave = new Path2D.Double();
        wave.moveTo(unit, 13.5 * unit);
        wave.curveTo(5 * unit, 11.5 * unit, 10 * unit, 15.5 * unit, 15 * unit, 13.5 * unit);
        graphics.draw(wave);
        graphics.setColor(new Color(0x333B44));
        for (int i = 0; i < 9; i++) {
            int tall = i % 3 == 0 ? 8 : 5;
            graphics.fill(new Rectangle2D.Double((19 + 4.6 * i) * unit, (12 - tall) * unit, 2.2 * unit, tall * unit));
        }
        graphics.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }
}
