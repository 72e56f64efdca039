/** Tests that cross the features of this service, and what they share. */
package dk.kkr.reporting;
