package org.winddown.reporting.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.xml.JRXmlLoader;
import org.winddown.reporting.model.PageSize;

/** The page designs of this package's resources, each compiled on first use. */
final class Designs {

    private final Map<String, JasperReport> compiled = new HashMap<>();

    /** The outer design, laid out for a paper; the text block is 515 points wide on both. */
    synchronized JasperReport report(PageSize page) throws JRException {
        return switch (page) {
            case A4 -> compiled("report", 595, 842);
            case LETTER -> compiled("report", 612, 792);
        };
    }

    /** A section's design, the same on every paper. */
    synchronized JasperReport section(String name) throws JRException {
        return compiled(name, 0, 0);
    }

    private JasperReport compiled(String name, int width, int height) throws JRException {
        String key = name + width;
        JasperReport known = compiled.get(key);
        if (known != null) {
            return known;
        }
        JasperDesign design = load(name);
        if (width > 0) {
            int margins = width - design.getColumnWidth();
            design.setPageWidth(width);
            design.setPageHeight(height);
            design.setLeftMargin(margins / 2);
            design.setRightMargin(margins - margins / 2);
        }
        JasperReport report = JasperCompileManager.getInstance(DefaultJasperReportsContext.getInstance())
                .compile(design);
        compiled.put(key, report);
        return report;
    }

    private static JasperDesign load(String name) throws JRException {
        try (InputStream in = Designs.class.getResourceAsStream(name + ".jrxml")) {
            if (in == null) {
                throw new IllegalStateException("The page design " + name + ".jrxml is missing from this module.");
            }
            return JRXmlLoader.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The page design " + name + ".jrxml could not be read.", e);
        }
    }
}
