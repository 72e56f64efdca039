package dk.kkr.reporting.contract;

import io.quarkus.qute.TemplateInstance;

/** A published contract as a page, {@code templates/ContractPage.html}. */
record ContractPage(ContractText contract, String style) implements TemplateInstance {}
