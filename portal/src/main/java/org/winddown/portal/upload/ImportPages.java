package org.winddown.portal.upload;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.winddown.ingest.ImportResult;
import org.winddown.ingest.ImportRunSummary;
import org.winddown.ingest.ImportStory;
import org.winddown.ingest.Units;
import org.winddown.portal.Inventories;
import org.winddown.portal.Night;
import org.winddown.portal.Nights;
import org.winddown.portal.report.RunPage;
import org.winddown.portal.security.Viewer;
import org.winddown.rules.asset.BusinessUnit;

/** Finds imports for a viewer and prepares their page. What the viewer may not see is not there. */
final class ImportPages {

    private static final int SHOWN = 50;

    private final Inventories inventories;
    private final Nights nights;
    private final Units units;

    ImportPages(Inventories inventories, Nights nights, Units units) {
        this.inventories = inventories;
        this.nights = nights;
        this.units = units;
    }

    BusinessUnit unit(Viewer viewer, String code) {
        return viewer.visible(units.all()).stream()
                .filter(known -> known.code().equals(code))
                .findFirst()
                .orElseThrow(ImportPages::missing);
    }

    ImportRunSummary find(Viewer viewer, String unit, String importId) {
        unit(viewer, unit);
        return inventories.find(unit, importId).orElseThrow(ImportPages::missing);
    }

    /** Puts the page of an import into the model; gives the name of its template. */
    String show(Viewer viewer, String unit, String importId, Model model) {
        ImportRunSummary run = find(viewer, unit, importId);
        Optional<ImportResult> result = Optional.ofNullable(model.getAttribute("result"))
                .filter(ImportResult.class::isInstance)
                .map(ImportResult.class::cast)
                .filter(just -> just.importId().equals(importId));
        ImportStory story = inventories.story(importId).orElse(ImportStory.NONE);
        model.addAttribute(
                "page", ImportPage.of(run, unit(viewer, unit), result, inventories.rejected(importId, SHOWN)));
        model.addAttribute("story", StoryPage.of(story, viewer, unit(viewer, unit), undone(story)));
        model.addAttribute(
                "beside",
                inventories.ofSameFile(importId).stream()
                        .filter(share -> viewer.sees(share.unit()))
                        .toList());
        model.addAttribute("screened", screened(viewer, unit, story, importId));
        return "portal/import";
    }

    private Optional<ImportStory> undone(ImportStory story) {
        return story.undoes().flatMap(undo -> inventories.story(undo.importId()));
    }

    /** The runs that read what the import brought; of an undo, what the undone import had brought. */
    private List<RunPage> screened(Viewer viewer, String unit, ImportStory story, String importId) {
        BusinessUnit its = unit(viewer, unit);
        return nights.onImport(story.undoes().map(ImportStory.Deed::importId).orElse(importId)).stream()
                .flatMap(night -> viewer.visible(night).stream())
                .map(night -> RunPage.of(only(night, unit), List.of(its), viewer))
                .toList();
    }

    /** The unit of the import and the enterprise; the other units did not read it. */
    private static Night only(Night night, String unit) {
        return new Night(
                night.runId(),
                night.asOf(),
                night.knownAt(),
                night.recordedAt(),
                night.units().stream().filter(one -> one.unit().equals(unit)).toList(),
                night.reports().stream()
                        .filter(report ->
                                report.unit().isEmpty() || report.unit().equals(unit))
                        .toList());
    }

    static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
