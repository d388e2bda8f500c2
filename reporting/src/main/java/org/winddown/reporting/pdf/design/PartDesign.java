package org.winddown.reporting.pdf.design;

import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.design.JasperDesign;

/** What the layout of a part depends on; equal ones are laid out alike. */
public sealed interface PartDesign permits TableDesign, ListsDesign, PlainDesign, BarsDesign {

    /** Draws it. */
    JasperDesign draw() throws JRException;
}
