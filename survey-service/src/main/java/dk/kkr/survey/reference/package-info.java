/** What this service knows of KKRs and municipalities: a copy kept up by events from contracts-service. */
@NullMarked
package dk.kkr.survey.reference;

import org.jspecify.annotations.NullMarked;
