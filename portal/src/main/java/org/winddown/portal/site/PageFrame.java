package org.winddown.portal.site;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.winddown.portal.security.Viewer;

/** What the frame around every page shows: who is signed in. */
@ControllerAdvice
public class PageFrame {

    /** Whoever is signed in; null on the pages that a stranger sees. */
    @ModelAttribute("viewer")
    @Nullable Viewer viewer(@AuthenticationPrincipal @Nullable Viewer viewer) {
        return viewer;
    }
}
