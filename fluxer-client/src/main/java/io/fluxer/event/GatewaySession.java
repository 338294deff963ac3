package io.fluxer.event;

import io.fluxer.entity.UserStatus;
import org.jspecify.annotations.Nullable;

/**
 * One of the sessions of an account.
 *
 * @param sessionId the id; {@code all} stands for all of them together
 * @param status how it appears
 * @param afk whether it is away
 * @param mobile whether it is on a phone
 * @since 0.1.0
 */
public record GatewaySession(@Nullable String sessionId, @Nullable UserStatus status, boolean afk, boolean mobile) {

}
