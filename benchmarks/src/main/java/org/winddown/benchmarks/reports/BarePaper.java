package org.winddown.benchmarks.reports;

import java.io.OutputStream;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignSection;
import net.sf.jasperreports.engine.design.JRDesignStaticText;
import net.sf.jasperreports.engine.design.JRDesignStyle;
import net.sf.jasperreports.engine.design.JRDesignTextElement;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.TextAdjustEnum;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import org.winddown.reporting.part.Column;
import org.winddown.reporting.part.DataTable;

/**
 * Fills one table of texts and exports it with the library alone, tagged as paragraphs: less than ours, which has
 * tables.
 */
final class BarePaper<T> {

    private final DataTable<T> table;
    private final List<Column<T>> columns;
    private final JasperReport design;

    BarePaper(DataTable<T> table) throws JRException {
        this.table = table;
        this.columns = table.columns().stream().filter(Column::isOnPaper).toList();
        this.design = JasperCompileManager.compileReport(draw());
    }

    private JasperDesign draw() throws JRException {
        JasperDesign drawn = new JasperDesign();
        drawn.setName("table");
        JRDesignStyle base = new JRDesignStyle();
        base.setName("base");
        base.setDefault(true);
        base.setFontName("DejaVu Sans");
        base.setFontSize(7f);
        drawn.addStyle(base);
        JRDesignBand header = new JRDesignBand();
        header.setHeight(17);
        JRDesignBand detail = new JRDesignBand();
        detail.setHeight(20);
        int x = 0;
        for (int i = 0; i < columns.size(); i++) {
            JRDesignField field = new JRDesignField();
            field.setName("text" + i);
            field.setValueClass(String.class);
            drawn.addField(field);
            JRDesignStaticText heading = new JRDesignStaticText();
            heading.setText(columns.get(i).heading());
            header.addElement(placed(heading, x, i, 13));
            JRDesignTextField cell = new JRDesignTextField();
            JRDesignExpression expression = new JRDesignExpression();
            expression.setText("$F{text" + i + "}");
            cell.setExpression(expression);
            cell.setTextAdjust(TextAdjustEnum.STRETCH_HEIGHT);
            detail.addElement(placed(cell, x, i, 12));
            x += columns.get(i).paper() + Column.PAPER_GAP;
        }
        drawn.setColumnHeader(header);
        ((JRDesignSection) drawn.getDetailSection()).addBand(detail);
        return drawn;
    }

    private <E extends JRDesignTextElement> E placed(E element, int x, int column, int height) {
        element.setX(x);
        element.setY(2);
        element.setWidth(columns.get(column).paper());
        element.setHeight(height);
        return element;
    }

    void write(OutputStream out) throws JRException {
        JasperPrint print = JasperFillManager.fillReport(design, new HashMap<>(), new Texts<>(columns, table.rows()));
        JRPdfExporter exporter = new JRPdfExporter();
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
        configuration.setTagged(true);
        configuration.setTagLanguage("en");
        configuration.setCompressed(true);
        exporter.setConfiguration(configuration);
        exporter.exportReport();
    }

    private static final class Texts<T> implements JRDataSource {

        private final List<Column<T>> columns;
        private final Iterator<T> rows;
        private List<String> row = List.of();

        Texts(List<Column<T>> columns, Iterable<T> rows) {
            this.columns = columns;
            this.rows = rows.iterator();
        }

        @Override
        public boolean next() {
            if (!rows.hasNext()) {
                return false;
            }
            T value = rows.next();
            row = columns.stream()
                    .map(column -> String.valueOf(column.cell(value)))
                    .toList();
            return true;
        }

        @Override
        public Object getFieldValue(JRField field) {
            return row.get(Integer.parseInt(field.getName().substring("text".length())));
        }
    }
}
