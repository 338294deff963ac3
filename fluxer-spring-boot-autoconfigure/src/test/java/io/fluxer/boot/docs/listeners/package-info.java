/**
 * The samples of the documentation of listeners.
 */
package io.fluxer.boot.docs.listeners;
