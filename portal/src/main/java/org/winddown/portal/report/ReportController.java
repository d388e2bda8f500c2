package org.winddown.portal.report;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.winddown.ingest.Units;
import org.winddown.portal.Night;
import org.winddown.portal.Nights;
import org.winddown.portal.security.Authority;
import org.winddown.portal.security.Viewer;
import org.winddown.reporting.delivery.DeliveryLog;
import org.winddown.reporting.model.ReportKind;

/** A run, and its reports. What a viewer may not see is answered as if it were not there. */
@Controller
public class ReportController {

    private final Nights nights;
    private final Units units;
    private final DeliveryLog deliveries;
    private final Clock clock;

    public ReportController(Nights nights, Units units, DeliveryLog deliveries, Clock clock) {
        this.nights = nights;
        this.units = units;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @GetMapping("/runs/{runId}")
    @PreAuthorize(Authority.READ)
    public String run(@AuthenticationPrincipal Viewer viewer, @PathVariable String runId, Model model) {
        model.addAttribute("run", RunPage.of(visible(viewer, runId), viewer.visible(units.all()), viewer));
        return "portal/run";
    }

    @GetMapping("/runs/{runId}/report")
    @PreAuthorize(Authority.READ)
    public void report(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String runId,
            @RequestParam String unit,
            @RequestParam(defaultValue = "FULL") ReportKind kind,
            @RequestParam String format,
            HttpServletResponse response)
            throws IOException {
        Night night = visible(viewer, runId);
        Night.Report report = night.reports().stream()
                .filter(one -> one.unit().equals(unit)
                        && one.artifact().kind() == kind
                        && one.artifact().format().equals(format))
                .findFirst()
                .orElseThrow(ReportController::missing);
        Path copy = Files.createTempFile("winddown-report", ".tmp");
        try {
            String sha256 = Download.copy(nights.open(runId, unit, kind, format), copy);
            if (!sha256.equals(report.artifact().sha256())) {
                throw new AlteredReportException(report, runId, sha256);
            }
            Download.send(copy, Download.name(report, night.asOf()), Download.type(format), response);
            deliveries.opened(runId, unit, format, viewer.name(), clock.instant());
        } finally {
            Files.delete(copy);
        }
    }

    private Night visible(Viewer viewer, String runId) {
        return nights.find(runId).flatMap(viewer::visible).orElseThrow(ReportController::missing);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
