package org.winddown.reporting.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.winddown.reporting.model.ComplianceReport;
import org.winddown.reporting.model.Look;
import org.winddown.reporting.model.ReportKind;
import org.winddown.reporting.part.Column;
import org.winddown.reporting.part.DataTable;
import org.winddown.reporting.part.ReportPart;
import org.winddown.reporting.text.Texts;

/** What an enterprise changes of its reports. It has no faults: one that has is refused when it is read. */
public final class ReportTemplate {

    /** Nothing is changed. */
    public static final ReportTemplate NONE = new ReportTemplate("", Look.USUAL, Map.of(), Map.of(), Map.of());

    private final String body;
    private final Look look;
    private final Map<ReportKind, String> titles;
    private final Map<String, List<String>> columns;
    private final Map<String, Map<String, String>> texts;

    /**
     * A template.
     *
     * @param body all its files as one text
     * @param columns names of columns in their order, by {@code <medium>.<table>}
     * @param texts texts by language and key
     */
    ReportTemplate(
            String body,
            Look look,
            Map<ReportKind, String> titles,
            Map<String, List<String>> columns,
            Map<String, Map<String, String>> texts) {
        this.body = body;
        this.look = look;
        this.titles = Map.copyOf(titles);
        this.columns = Map.copyOf(columns);
        this.texts = Map.copyOf(texts);
    }

    /** SHA-256 of the body in UTF-8, 64 lower-case hexadecimal digits; empty when nothing is changed. */
    public String sha256() {
        return look.template();
    }

    /** What it changes of the look. */
    Look look() {
        return look;
    }

    /** All its files as one text, which {@link TemplateReader#parse} reads; empty when nothing is changed. */
    public String body() {
        return body;
    }

    /** Texts of which some are replaced. */
    public Texts texts(Texts usual) {
        return usual.with(texts.getOrDefault(usual.locale().getLanguage(), Map.of()));
    }

    /**
     * A report as the template has it.
     *
     * @param report with the texts of this template
     * @param english the same report in English without them, whose names tell tables and columns apart
     */
    public ComplianceReport applied(ComplianceReport report, Supplier<ComplianceReport> english) {
        if (this == NONE) {
            return report;
        }
        String title = titles.getOrDefault(report.head().kind(), report.head().title());
        return new ComplianceReport(
                report.head().with(title, look), columns.isEmpty() ? report.parts() : chosen(report, english.get()));
    }

    private List<ReportPart> chosen(ComplianceReport report, ComplianceReport english) {
        List<ReportPart> parts = new ArrayList<>();
        for (int i = 0; i < report.parts().size(); i++) {
            ReportPart part = report.parts().get(i);
            parts.add(
                    part instanceof DataTable<?> table && english.parts().get(i) instanceof DataTable<?> named
                            ? chosen(table, named)
                            : part);
        }
        return parts;
    }

    private <T> DataTable<T> chosen(DataTable<T> table, DataTable<?> english) {
        String name = TableColumns.name(english);
        List<String> workbook = columns.get(TableColumns.WORKBOOK + "." + name);
        List<String> paper = columns.get(TableColumns.PAPER + "." + name);
        if (workbook == null && paper == null) {
            return table;
        }
        List<Column<T>> chosen = new ArrayList<>();
        order(english, Column::isInWorkbook, TableColumns::inWorkbook, workbook)
                .forEach(i -> chosen.add(table.columns().get(i).inWorkbookAlone()));
        order(english, Column::isOnPaper, TableColumns::onPaper, paper)
                .forEach(i -> chosen.add(table.columns().get(i).onPaperAlone()));
        return table.of(chosen);
    }

    /** Places of the columns of one medium, in the order of the template where it names one. */
    private static List<Integer> order(
            DataTable<?> english,
            Predicate<Column<?>> has,
            Function<Column<?>, String> name,
            @Nullable List<String> names) {
        List<Integer> places = IntStream.range(0, english.columns().size())
                .filter(i -> has.test(english.columns().get(i)))
                .boxed()
                .toList();
        if (names == null) {
            return places;
        }
        Function<Integer, Integer> place =
                i -> names.indexOf(name.apply(english.columns().get(i)));
        return places.stream()
                .filter(i -> place.apply(i) >= 0)
                .sorted(Comparator.comparing(place))
                .toList();
    }
}
