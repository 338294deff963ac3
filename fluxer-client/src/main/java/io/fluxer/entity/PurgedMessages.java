package io.fluxer.entity;

/**
 * What the purge of the personal notes did.
 *
 * @param deletedCount how many messages it deleted
 * @since 0.1.0
 */
public record PurgedMessages(int deletedCount) {

}
