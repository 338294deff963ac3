package io.fluxer.entity;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.fluxer.rest.Rest;
import io.fluxer.rest.Routes;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.lang.CheckReturnValue;
import org.springframework.web.util.UriUtils;

/**
 * An invite. What it leads to decides which record it is; the routes that list invites
 * and the one that makes them add the metadata (Fluxer's API, invites).
 *
 * @since 0.1.0
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXISTING_PROPERTY, property = "type",
		visible = true, defaultImpl = UnknownInvite.class)
@JsonSubTypes({ @JsonSubTypes.Type(value = GuildInvite.class, name = "0"),
		@JsonSubTypes.Type(value = GroupInvite.class, name = "1"),
		@JsonSubTypes.Type(value = PackInvite.class, names = { "2", "3" }) })
@CheckReturnValue
public sealed interface Invite permits GuildInvite, GroupInvite, PackInvite, UnknownInvite {

	/**
	 * Returns the code.
	 * @return the last part of the invite's address
	 */
	String code();

	/**
	 * Returns what the invite leads to.
	 * @return the type, or {@code null} if the server did not say
	 */
	@Nullable InviteType type();

	/**
	 * Returns who made the invite.
	 * @return the user, or {@code null} if nobody is named
	 */
	@Nullable User inviter();

	/**
	 * Returns when the invite ends.
	 * @return the time, or {@code null} for never
	 */
	@Nullable Instant expiresAt();

	/**
	 * Tells whether those who come by the invite leave with their last session.
	 * @return {@code true} if membership is for a visit only
	 */
	boolean temporary();

	/**
	 * Returns when the invite was made.
	 * @return the time, or {@code null} without metadata
	 */
	@Nullable Instant createdAt();

	/**
	 * Returns how often the invite was used.
	 * @return the number, or {@code null} without metadata
	 */
	@Nullable Integer uses();

	/**
	 * Returns how often the invite may be used.
	 * @return the number, 0 for any, or {@code null} without metadata
	 */
	@Nullable Integer maxUses();

	/**
	 * Returns the address that leads people to this invite on the hosted instance.
	 * @return {@code https://fluxer.gg/} and the code
	 */
	default String url() {
		return url("https://fluxer.gg");
	}

	/**
	 * Returns the address that leads people to this invite.
	 * @param inviteUrl where the instance has its invites, {@code endpoints.invite} in
	 * its discovery document
	 * @return that address and the code
	 */
	default String url(String inviteUrl) {
		String base = inviteUrl.endsWith("/") ? inviteUrl : inviteUrl + "/";
		return base + UriUtils.encodePathSegment(code(), StandardCharsets.UTF_8);
	}

	/**
	 * Takes this invite back.
	 * @param rest the HTTP client
	 * @return completes when it is done
	 */
	default Mono<Void> delete(Rest rest) {
		return rest.deleteRoute(Routes.invite(code()));
	}

}
