package org.winddown.reporting;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.winddown.reporting.excel.ExcelReportWriter;
import org.winddown.reporting.pdf.PdfReportWriter;
import org.winddown.reporting.store.FindingRegister;
import org.winddown.reporting.store.ReportArchive;

/** The beans of this module. */
@Configuration(proxyBeanMethods = false)
public class ReportingConfiguration {

    @Bean
    ReportWriter reportWriter() {
        return new ReportWriter(new ExcelReportWriter(), new PdfReportWriter());
    }

    @Bean
    FindingRegister findingRegister(DataSource dataSource) {
        return new FindingRegister(dataSource);
    }

    @Bean
    ReportArchive reportArchive(DataSource dataSource) {
        return new ReportArchive(dataSource);
    }
}
