package io.fluxer.rest;

/**
 * Placeholder.
 */
public record RestOptions() {

}
