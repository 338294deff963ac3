package io.fluxer.contract;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import io.fluxer.entity.ChannelLeave;
import io.fluxer.entity.ChannelType;
import io.fluxer.entity.ChannelUpdate;
import io.fluxer.entity.ContentWarningLevel;
import io.fluxer.entity.MultipartUpload;
import io.fluxer.entity.Overwrite;
import io.fluxer.entity.OverwriteUpdate;
import io.fluxer.entity.Permission;
import io.fluxer.entity.Permissions;
import io.fluxer.entity.PresignedFile;
import io.fluxer.entity.PrivateChannelCreate;

import static io.fluxer.contract.Samples.CHANNEL;
import static io.fluxer.contract.Samples.IMAGE;
import static io.fluxer.contract.Samples.OTHER;
import static io.fluxer.contract.Samples.ROLE;
import static io.fluxer.contract.Samples.USER;

/**
 * Channels of every kind, private ones too.
 */
final class ChannelCases {

	private ChannelCases() {
	}

	static List<OperationCase> cases() {
		return Arrays.asList(
				OperationCase.of("get_channel", "/channels/12", (client) -> client.channels().fetch(CHANNEL)),
				updateText(), updateVoice(), updateGroup(), clear(),
				OperationCase.of("delete_channel", "/channels/12",
						(client) -> client.channels().deleteChannel(CHANNEL)),
				OperationCase.of("delete_channel", "/channels/12?silent=true&delete_messages=true",
						(client) -> client.channels()
							.deleteChannel(CHANNEL, ChannelLeave.create().withSilent(true).withDeleteMessages(true))),
				OperationCase
					.of("set_channel_permission_overwrite", "/channels/12/permissions/14",
							(client) -> client.channels()
								.setChannelPermissionOverwrite(CHANNEL, ROLE,
										OverwriteUpdate.role()
											.withAllow(Permission.VIEW_CHANNEL)
											.withDeny(Permission.SEND_MESSAGES)))
					.sends("{'type':0,'allow':'1024','deny':'2048'}"),
				OperationCase
					.of("set_channel_permission_overwrite", "/channels/12/permissions/13",
							(client) -> client.channels()
								.setChannelPermissionOverwrite(CHANNEL, USER, OverwriteUpdate.member()))
					.sends("{'type':1}"),
				OperationCase.of("delete_channel_permission_overwrite", "/channels/12/permissions/14",
						(client) -> client.channels().deleteChannelPermissionOverwrite(CHANNEL, ROLE)),
				OperationCase.of("get_channel_slowmode_state", "/channels/12/slowmode",
						(client) -> client.channels().getChannelSlowmodeState(CHANNEL)),
				OperationCase.of("indicate_typing", "/channels/12/typing",
						(client) -> client.channels().indicateTyping(CHANNEL)),
				OperationCase.of("add_group_dm_recipient", "/channels/12/recipients/13",
						(client) -> client.channels().addGroupDmRecipient(CHANNEL, USER)),
				OperationCase.of("remove_group_dm_recipient", "/channels/12/recipients/13",
						(client) -> client.channels().removeGroupDmRecipient(CHANNEL, USER)),
				OperationCase.of("remove_group_dm_recipient",
						"/channels/12/recipients/13?silent=true&delete_messages=false",
						(client) -> client.channels()
							.removeGroupDmRecipient(CHANNEL, USER,
									ChannelLeave.create().withSilent(true).withDeleteMessages(false))),
				OperationCase.of("list_private_channels", "/users/@me/channels",
						(client) -> client.channels().listPrivateChannels()),
				OperationCase
					.of("create_private_channel", "/users/@me/channels",
							(client) -> client.channels().createPrivateChannel(USER))
					.sends("{'recipient_id':'13'}"),
				OperationCase
					.of("create_private_channel", "/users/@me/channels",
							(client) -> client.channels()
								.createPrivateChannel(PrivateChannelCreate.group(List.of(USER, OTHER))))
					.sends("{'recipients':['13','19']}"),
				OperationCase.of("pin_direct_message_channel", "/users/@me/channels/12/pin",
						(client) -> client.channels().pinDirectMessageChannel(CHANNEL)),
				OperationCase.of("unpin_direct_message_channel", "/users/@me/channels/12/pin",
						(client) -> client.channels().unpinDirectMessageChannel(CHANNEL)),
				OperationCase.of("clear_channel_read_state", "/channels/12/messages/ack",
						(client) -> client.channels().clearChannelReadState(CHANNEL)),
				OperationCase.of("acknowledge_pins", "/channels/12/pins/ack",
						(client) -> client.channels().acknowledgePins(CHANNEL)),
				OperationCase
					.of("preload_messages_for_channels", "/users/@me/preload-messages",
							(client) -> client.channels().preloadMessagesForChannels(List.of(CHANNEL, OTHER)))
					.sends("{'channels':['12','19']}"),
				OperationCase
					.of("preload_messages_for_channels_alt", "/users/@me/channels/messages/preload",
							(client) -> client.channels().preloadMessagesForChannelsAlt(List.of(CHANNEL)))
					.sends("{'channels':['12']}"),
				OperationCase
					.of("request_presigned_message_attachment_uploads", "/channels/12/attachments",
							(client) -> client.channels()
								.requestPresignedMessageAttachmentUploads(CHANNEL,
										List.of(new PresignedFile(0, "a.txt", 3, "text/plain"))))
					.sends("{'attachments':[{'id':0,'filename':'a.txt','file_size':3,'content_type':'text/plain'}]}")
					.returns("attachments"),
				OperationCase
					.of("complete_multipart_message_attachment_uploads", "/channels/12/attachments/complete",
							(client) -> client.channels()
								.completeMultipartMessageAttachmentUploads(CHANNEL,
										List.of(new MultipartUpload("key/a.txt", "upload"))))
					.sends("{'uploads':[{'upload_filename':'key/a.txt','upload_id':'upload'}]}")
					.returns("uploads"));
	}

	private static OperationCase updateText() {
		ChannelUpdate update = ChannelUpdate.create()
			.withType(ChannelType.GUILD_TEXT)
			.withName("talk")
			.withTopic("All of it")
			.withParentId(OTHER)
			.withRateLimitPerUser(5)
			.withNsfw(true)
			.withNsfwOverride(false)
			.withContentWarningLevel(ContentWarningLevel.CONTENT_WARNING)
			.withContentWarningText("Loud")
			.withPermissionOverwrites(
					List.of(Overwrite.forRole(ROLE, Permissions.of(Permission.VIEW_CHANNEL), Permissions.NONE)));
		return update(update,
				"{'type':0,'name':'talk','topic':'All of it','parent_id':'19','rate_limit_per_user':5,"
						+ "'nsfw':true,'nsfw_override':false,'content_warning_level':1,'content_warning_text':'Loud',"
						+ "'permission_overwrites':[{'id':'14','type':0,'allow':'1024','deny':'0'}]}");
	}

	private static OperationCase updateVoice() {
		ChannelUpdate update = ChannelUpdate.create()
			.withBitrate(64000)
			.withUserLimit(10)
			.withVoiceConnectionLimit(2)
			.withRtcRegion("eu")
			.withUrl("https://fluxer.example/");
		return update(update, "{'bitrate':64000,'user_limit':10,'voice_connection_limit':2,'rtc_region':'eu',"
				+ "'url':'https://fluxer.example/'}");
	}

	private static OperationCase updateGroup() {
		ChannelUpdate update = ChannelUpdate.create()
			.withIcon(IMAGE)
			.withOwnerId(USER)
			.withNicks(Collections.singletonMap(OTHER, null));
		return update(update, "{'icon':'YWJj','owner_id':'13','nicks':{'19':null}}");
	}

	private static OperationCase clear() {
		ChannelUpdate update = ChannelUpdate.create()
			.withTopic(null)
			.withParentId(null)
			.withRtcRegion(null)
			.withIcon(null)
			.withNicks(Map.of(USER, "Nick"));
		return update(update, "{'topic':null,'parent_id':null,'rtc_region':null,'icon':null,'nicks':{'13':'Nick'}}");
	}

	private static OperationCase update(ChannelUpdate update, String body) {
		return OperationCase
			.of("update_channel", "/channels/12", (client) -> client.channels().updateChannel(CHANNEL, update))
			.sends(body);
	}

}
