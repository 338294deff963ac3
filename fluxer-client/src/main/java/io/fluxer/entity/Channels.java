package io.fluxer.entity;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import io.fluxer.Snowflake;
import io.fluxer.rest.Rest;
import io.fluxer.rest.Routes;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.lang.CheckReturnValue;

/**
 * Channel calls that entities and managers share and are more than a request.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Channels {

	private static final ParameterizedTypeReference<Map<Snowflake, @Nullable Message>> MESSAGES = new ParameterizedTypeReference<>() {
	};

	private Channels() {
	}

	/**
	 * Changes a channel. An update of permissions says that it knows all of them.
	 * @param rest the HTTP client
	 * @param id the channel
	 * @param update what to change
	 * @return the changed channel
	 */
	public static Mono<Channel> update(Rest rest, Snowflake id, ChannelUpdate update) {
		Rest told = update.setsPermissions() ? PermissionWrites.with(rest) : rest;
		return told.patch(Routes.channel(id), update, Channel.class);
	}

	/**
	 * Asks for the newest message of each of several channels.
	 * @param rest the HTTP client
	 * @param route one of the two routes that tell
	 * @param channelIds the channels, at most 100
	 * @return the messages by channel, without channels that have none
	 */
	public static Mono<Map<Snowflake, Message>> preload(Rest rest, String route, Collection<Snowflake> channelIds) {
		return Mono.defer(() -> rest.post(route, MessagePreload.of(channelIds), MESSAGES)).map(Entities::map);
	}

	/**
	 * Asks where to send files before the message that shows them.
	 * @param rest the HTTP client
	 * @param id the channel
	 * @param files the files, 1 to 10
	 * @return where each of them goes
	 */
	public static Mono<List<PresignedUpload>> requestUploads(Rest rest, Snowflake id, List<PresignedFile> files) {
		return Mono.defer(() -> rest.post(Routes.channelAttachments(id),
				Map.of("attachments", Limits.size("attachments", files, 1, FileLimits.MAX_FILES)),
				PresignedUploads.class))
			.map(PresignedUploads::attachments);
	}

	/**
	 * Has large files put together, all of whose parts were sent.
	 * @param rest the HTTP client
	 * @param id the channel
	 * @param uploads the files, 1 to 10
	 * @return the files that were put together
	 */
	public static Mono<List<CompletedUpload>> completeUploads(Rest rest, Snowflake id, List<MultipartUpload> uploads) {
		return Mono.defer(() -> rest.post(Routes.channelAttachmentsComplete(id),
				Map.of("uploads", Limits.size("uploads", uploads, 1, FileLimits.MAX_FILES)), CompletedUploads.class))
			.map(CompletedUploads::uploads);
	}

}
