package org.winddown.portal.home;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.winddown.ingest.Units;
import org.winddown.portal.Inventories;
import org.winddown.portal.Nights;
import org.winddown.portal.report.RunPage;
import org.winddown.portal.security.Authority;
import org.winddown.portal.security.Viewer;
import org.winddown.portal.upload.ImportLine;
import org.winddown.rules.asset.BusinessUnit;

/** The first page after signing in. */
@Controller
public class HomeController {

    private static final int RUNS = 20;
    private static final int IMPORTS = 10;

    private final Nights nights;
    private final Inventories inventories;
    private final Units units;

    public HomeController(Nights nights, Inventories inventories, Units units) {
        this.nights = nights;
        this.inventories = inventories;
        this.units = units;
    }

    @GetMapping("/")
    @PreAuthorize(Authority.READ)
    public String home(@AuthenticationPrincipal Viewer viewer, Model model) {
        List<BusinessUnit> mine = viewer.visible(units.all());
        List<RunPage> runs = nights.latest(RUNS).stream()
                .flatMap(night -> viewer.visible(night).stream())
                .map(night -> RunPage.of(night, mine, viewer))
                .toList();
        model.addAttribute("latest", runs.isEmpty() ? null : runs.get(0));
        model.addAttribute("runs", runs);
        model.addAttribute("units", mine);
        model.addAttribute("imports", imports(mine));
        return "portal/home";
    }

    private List<ImportLine> imports(List<BusinessUnit> mine) {
        Optional<ZoneId> zone = mine.size() == 1 ? mine.get(0).zone() : Optional.empty();
        return mine.stream()
                .flatMap(unit -> inventories.latest(unit.code(), IMPORTS).stream()
                        .map(run -> ImportLine.of(unit.code(), run, zone)))
                .sorted(Comparator.comparing(ImportLine::at).reversed())
                .limit(IMPORTS)
                .toList();
    }
}
