package org.winddown.reporting;

import java.util.Map;

/** The samples of {@link SampleReport} by name. */
public final class SampleReports {

    private SampleReports() {}

    public static Map<String, ReportInput> all() {
        return Map.of(
                "unit", SampleReport.unit(),
                "enterprise", SampleReport.enterprise(60),
                "absent assets", SampleReport.withAbsentAssets(),
                "expected sources", SampleReport.withExpectedSources(),
                "hosts", SampleReport.withHosts());
    }
}
