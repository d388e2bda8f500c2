package org.winddown.portal.upload;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.winddown.ingest.ImportResult;
import org.winddown.ingest.ImportRunSummary;
import org.winddown.ingest.Units;
import org.winddown.portal.Inventories;
import org.winddown.portal.report.Download;
import org.winddown.portal.security.Authority;
import org.winddown.portal.security.Viewer;
import org.winddown.rules.asset.BusinessUnit;

/** What became of an import. An import of a unit that is not the viewer's is answered as if it were not there. */
@Controller
public class ImportController {

    private static final int SHOWN = 50;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final Inventories inventories;
    private final Units units;

    public ImportController(Inventories inventories, Units units) {
        this.inventories = inventories;
        this.units = units;
    }

    @GetMapping("/imports/{importId}")
    @PreAuthorize(Authority.READ)
    public String show(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String importId,
            @RequestParam String unit,
            Model model) {
        BusinessUnit mine = visible(viewer, unit);
        ImportRunSummary run = inventories.find(unit, importId).orElseThrow(ImportController::missing);
        Optional<ImportResult> result = Optional.ofNullable(model.getAttribute("result"))
                .filter(ImportResult.class::isInstance)
                .map(ImportResult.class::cast)
                .filter(just -> just.importId().equals(importId));
        model.addAttribute("page", ImportPage.of(run, mine, result, inventories.rejected(importId, SHOWN)));
        return "portal/import";
    }

    @GetMapping("/imports/{importId}/rejected.csv")
    @PreAuthorize(Authority.READ)
    public void rejected(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String importId,
            @RequestParam String unit,
            HttpServletResponse response)
            throws IOException {
        visible(viewer, unit);
        ImportRunSummary run = inventories.find(unit, importId).orElseThrow(ImportController::missing);
        Path copy = Files.createTempFile("winddown-rejected", ".csv");
        try {
            try (Writer out = Files.newBufferedWriter(copy)) {
                out.append(BYTE_ORDER_MARK);
                inventories.writeRejected(importId, out);
            }
            Download.send(copy, "rejected_" + stem(run.file()) + ".csv", "text/csv;charset=UTF-8", response);
        } finally {
            Files.delete(copy);
        }
    }

    @GetMapping("/imports/{importId}/rejected.xlsx")
    @PreAuthorize(Authority.READ)
    public void rejectedWorkbook(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String importId,
            @RequestParam String unit,
            HttpServletResponse response)
            throws IOException {
        visible(viewer, unit);
        ImportRunSummary run = inventories.find(unit, importId).orElseThrow(ImportController::missing);
        Path copy = Files.createTempFile("winddown-rejected", ".xlsx");
        try {
            Optional<String> problem;
            try (OutputStream out = Files.newOutputStream(copy)) {
                problem = inventories.writeRejectedWorkbook(importId, out);
            }
            if (problem.isPresent()) {
                throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, problem.get());
            }
            Download.send(copy, "rejected_" + stem(run.file()) + ".xlsx", Download.type("xlsx"), response);
        } finally {
            Files.delete(copy);
        }
    }

    private BusinessUnit visible(Viewer viewer, String unit) {
        return viewer.visible(units.all()).stream()
                .filter(known -> known.code().equals(unit))
                .findFirst()
                .orElseThrow(ImportController::missing);
    }

    private static String stem(String file) {
        String name = FileName.of(file);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
