package io.fluxer.embedded.core;

/**
 * The outcome of a request that was ordered whatever the request asks for.
 */
sealed interface ForcedOutcome permits ForcedError, Silence {

}
