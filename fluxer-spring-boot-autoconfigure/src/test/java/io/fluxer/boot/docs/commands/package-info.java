/**
 * The samples of the documentation of commands.
 */
package io.fluxer.boot.docs.commands;
