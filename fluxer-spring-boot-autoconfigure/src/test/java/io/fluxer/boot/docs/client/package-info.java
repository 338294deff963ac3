/**
 * Samples of the documentation.
 */
package io.fluxer.boot.docs.client;
