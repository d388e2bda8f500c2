package org.winddown.portal.source;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.winddown.ingest.ExpectedSources;
import org.winddown.ingest.Units;
import org.winddown.ingest.expected.SourceStatus;
import org.winddown.portal.Inventories;
import org.winddown.portal.report.Moment;
import org.winddown.portal.security.Authority;
import org.winddown.portal.security.Viewer;
import org.winddown.portal.upload.ImportLine;
import org.winddown.rules.asset.BusinessUnit;

/** What each unit is expected to send, and what of it arrived. */
@Controller
public class SourcesController {

    private static final int FILES = 200;

    private final ExpectedSources expected;
    private final Inventories inventories;
    private final Units units;
    private final Clock clock;

    public SourcesController(ExpectedSources expected, Inventories inventories, Units units, Clock clock) {
        this.expected = expected;
        this.inventories = inventories;
        this.units = units;
        this.clock = clock;
    }

    /** One unit with its sources; {@code attention} counts those that somebody should look at. */
    public record UnitSources(String code, String name, long attention, List<SourceLine> sources) {}

    @GetMapping("/sources")
    @PreAuthorize(Authority.READ)
    public String sources(
            @AuthenticationPrincipal Viewer viewer, @RequestParam(defaultValue = "") String unit, Model model) {
        List<BusinessUnit> mine = viewer.visible(units.all()).stream()
                .filter(one -> unit.isEmpty() || one.code().equals(unit))
                .toList();
        if (!unit.isEmpty() && mine.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Instant now = clock.instant();
        List<SourceStatus> statuses = expected.statuses(now);
        List<UnitSources> all =
                mine.stream().map(one -> sources(one, statuses)).toList();
        model.addAttribute("now", Moment.of(now, mine.size() == 1 ? mine.get(0).zone() : Optional.empty()));
        model.addAttribute("one", !unit.isEmpty());
        model.addAttribute("units", all.stream().filter(one -> !one.sources().isEmpty()).toList());
        model.addAttribute("without", all.stream().filter(one -> one.sources().isEmpty()).toList());
        model.addAttribute("attention", all.stream().mapToLong(UnitSources::attention).sum());
        return "portal/sources";
    }

    private UnitSources sources(BusinessUnit unit, List<SourceStatus> statuses) {
        List<SourceStatus> its = statuses.stream()
                .filter(status -> status.unit().equals(unit.code()))
                .toList();
        if (its.isEmpty()) {
            return new UnitSources(unit.code(), unit.name(), 0, List.of());
        }
        List<ImportLine> files = inventories.latest(unit.code(), FILES).stream()
                .map(run -> ImportLine.of(unit.code(), run, unit.zone()))
                .toList();
        return new UnitSources(
                unit.code(),
                unit.name(),
                its.stream().filter(SourceStatus::wantsAttention).count(),
                its.stream()
                        .map(status -> SourceLine.of(
                                status,
                                files.stream()
                                        .filter(file -> file.source().equals(status.source()))
                                        .findFirst()))
                        .toList());
    }
}
