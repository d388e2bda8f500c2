package org.winddown.reporting.pdf.design;

import java.util.HashMap;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.design.JasperDesign;
import org.winddown.reporting.model.PageSize;

/** The page designs, each drawn and prepared on first use. Safe for use by several threads. */
public final class Designs {

    private final JasperReportsContext context;
    private final Map<PartDesign, JasperReport> parts = new HashMap<>();
    private final Map<PageSize, JasperReport> pages = new HashMap<>();

    public Designs(JasperReportsContext context) {
        this.context = context;
    }

    /** The pages that the parts are put on. */
    public synchronized JasperReport page(PageSize size) throws JRException {
        JasperReport known = pages.get(size);
        if (known == null) {
            known = prepared(ReportDesign.draw(size));
            pages.put(size, known);
        }
        return known;
    }

    /** A part, the same on every paper. */
    public synchronized JasperReport part(PartDesign design) throws JRException {
        JasperReport known = parts.get(design);
        if (known == null) {
            known = prepared(design.draw());
            parts.put(design, known);
        }
        return known;
    }

    private JasperReport prepared(JasperDesign design) throws JRException {
        return JasperCompileManager.getInstance(context).compile(design);
    }
}
