package io.fluxer.embedded.core;

import java.util.List;

/**
 * Addresses for files that are uploaded before their message.
 */
final class UploadRoutes {

	private final Access access;

	private final Uploads uploads;

	UploadRoutes(Access access, Uploads uploads) {
		this.access = access;
		this.uploads = uploads;
	}

	List<Route> routes() {
		String attachments = "/channels/{channel_id}/attachments";
		return List.of(
				Route.of("POST", attachments, Buckets.ATTACHMENT_UPLOAD,
						(call) -> this.uploads.announce(call.json(), call.caller(), channel(call))),
				Route.of("POST", attachments + "/complete", Buckets.ATTACHMENT_UPLOAD,
						(call) -> this.uploads.complete(call.json(), call.caller(), channel(call))));
	}

	private ChannelState channel(Call call) {
		ChannelState channel = this.access.textChannel(call);
		Access.require(channel, call.caller(), Permission.SEND_MESSAGES | Permission.ATTACH_FILES);
		return channel;
	}

}
