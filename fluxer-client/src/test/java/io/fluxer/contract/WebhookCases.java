package io.fluxer.contract;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.fluxer.entity.EmbedBuilder;
import io.fluxer.entity.MessageEdit;
import io.fluxer.entity.MessageFlag;
import io.fluxer.entity.MessagePayload;
import io.fluxer.entity.MessageReference;
import io.fluxer.entity.WebhookCreate;
import io.fluxer.entity.WebhookMessage;
import io.fluxer.entity.WebhookUpdate;
import io.fluxer.rest.AllowedMentions;
import io.fluxer.rest.FileUpload;

import static io.fluxer.contract.Samples.CHANNEL;
import static io.fluxer.contract.Samples.GUILD;
import static io.fluxer.contract.Samples.IMAGE;
import static io.fluxer.contract.Samples.MESSAGE;
import static io.fluxer.contract.Samples.STICKER;
import static io.fluxer.contract.Samples.TOKEN;
import static io.fluxer.contract.Samples.WEBHOOK;

/**
 * Webhooks, with the bot's token and with their own.
 */
final class WebhookCases {

	private static final String DEFAULT_MENTIONS = "'allowed_mentions':{'parse':['users'],'replied_user':true}";

	private static final Map<String, Object> SENDER = Map.of("id", 7, "login", "ann", "html_url",
			"https://fluxer.example/ann", "avatar_url", "https://fluxer.example/ann.png");

	private static final FileUpload FILE = FileUpload.of("a.txt", "abc".getBytes(StandardCharsets.UTF_8));

	private WebhookCases() {
	}

	static List<OperationCase> cases() {
		return Arrays.asList(
				OperationCase.of("list_channel_webhooks", "/channels/12/webhooks",
						(client) -> client.webhooks().listChannelWebhooks(CHANNEL)),
				OperationCase.of("list_guild_webhooks", "/guilds/11/webhooks",
						(client) -> client.webhooks().listGuildWebhooks(GUILD)),
				OperationCase
					.of("create_webhook", "/channels/12/webhooks",
							(client) -> client.webhooks()
								.createWebhook(CHANNEL, WebhookCreate.named("Builds").withAvatar(IMAGE)))
					.sends("{'name':'Builds','avatar':'YWJj'}"),
				OperationCase.of("get_webhook", "/webhooks/18", (client) -> client.webhooks().getWebhook(WEBHOOK)),
				OperationCase
					.of("update_webhook", "/webhooks/18", (client) -> client.webhooks()
						.updateWebhook(WEBHOOK,
								WebhookUpdate.create().withName("Deploys").withAvatar(null).withChannelId(CHANNEL)))
					.sends("{'name':'Deploys','avatar':null,'channel_id':'12'}"),
				OperationCase.of("delete_webhook", "/webhooks/18",
						(client) -> client.webhooks().deleteWebhook(WEBHOOK)),
				OperationCase.of("get_webhook_with_token", "/webhooks/18/webhook-token",
						(client) -> client.webhooks().getWebhookWithToken(WEBHOOK, TOKEN)),
				OperationCase
					.of("update_webhook_with_token", "/webhooks/18/webhook-token",
							(client) -> client.webhooks()
								.updateWebhookWithToken(WEBHOOK, TOKEN,
										WebhookUpdate.create().withName("Deploys").withAvatar(IMAGE)))
					.sends("{'name':'Deploys','avatar':'YWJj'}"),
				OperationCase.of("delete_webhook_with_token", "/webhooks/18/webhook-token",
						(client) -> client.webhooks().deleteWebhookWithToken(WEBHOOK, TOKEN)),
				OperationCase
					.of("execute_webhook", "/webhooks/18/webhook-token?wait=true",
							(client) -> client.webhooks()
								.executeWebhook(WEBHOOK, TOKEN,
										WebhookMessage.text("Done")
											.withUsername("Builds")
											.withAvatarUrl("https://fluxer.example/a.png")))
					.sends("{'content':'Done','username':'Builds','avatar_url':'https://fluxer.example/a.png',"
							+ DEFAULT_MENTIONS + "}"),
				OperationCase
					.of("execute_webhook", "/webhooks/18/webhook-token?wait=true",
							(client) -> client.webhooks()
								.executeWebhook(WEBHOOK, TOKEN,
										WebhookMessage.of(MessagePayload.file(FILE)
											.withContent("Log")
											.withEmbed(new EmbedBuilder().title("Title").build())
											.withFlags(MessageFlag.SUPPRESS_NOTIFICATIONS)
											.withNonce("n-1")
											.withTts(true)
											.withSticker(STICKER)
											.withReference(MessageReference.replyTo(CHANNEL, MESSAGE)))))
					.sends("{'content':'Log','embeds':[{'title':'Title'}],'flags':4096,'nonce':'n-1','tts':true,"
							+ "'sticker_ids':['17'],'message_reference':{'channel_id':'12','message_id':'15','type':0},"
							+ "'attachments':[{'id':0,'filename':'a.txt'}]," + DEFAULT_MENTIONS + "}")
					.sendsFiles("a.txt"),
				OperationCase
					.of("execute_webhook", "/webhooks/18/webhook-token",
							(client) -> client.webhooks()
								.executeWebhookWithoutWaiting(WEBHOOK, TOKEN, WebhookMessage.text("Done")))
					.sends("{'content':'Done'," + DEFAULT_MENTIONS + "}")
					.answeredWith(204),
				OperationCase
					.of("execute_slack_webhook", "/webhooks/18/webhook-token/slack",
							(client) -> client.webhooks().executeSlackWebhook(WEBHOOK, TOKEN, Map.of("text", "Hello")))
					.sends("{'text':'Hello'}")
					.returnsNothing(),
				OperationCase
					.of("execute_github_webhook", "/webhooks/18/webhook-token/github",
							(client) -> client.webhooks()
								.executeGithubWebhook(WEBHOOK, TOKEN, "push",
										Map.of("ref", "refs/heads/main", "sender", SENDER)))
					.sends("{'ref':'refs/heads/main','sender':{'id':7,'login':'ann','html_url':'https://fluxer.example/ann',"
							+ "'avatar_url':'https://fluxer.example/ann.png'}}"),
				OperationCase
					.of("execute_instatus_webhook", "/webhooks/18/webhook-token/instatus",
							(client) -> client.webhooks()
								.executeInstatusWebhook(WEBHOOK, TOKEN,
										Map.of("page", Map.of("id", "page", "status_description", "Up"))))
					.sends("{'page':{'id':'page','status_description':'Up'}}"),
				OperationCase.of("get_webhook_message", "/webhooks/18/webhook-token/messages/15",
						(client) -> client.webhooks().getWebhookMessage(WEBHOOK, TOKEN, MESSAGE)),
				OperationCase
					.of("edit_webhook_message", "/webhooks/18/webhook-token/messages/15",
							(client) -> client.webhooks()
								.editWebhookMessage(WEBHOOK, TOKEN, MESSAGE,
										MessageEdit.content("Failed")
											.withoutEmbeds()
											.withFlags(MessageFlag.SUPPRESS_EMBEDS)
											.withAllowedMentions(AllowedMentions.none())))
					.sends("{'content':'Failed','embeds':[],'flags':4,'allowed_mentions':{'parse':[],'replied_user':false}}"),
				OperationCase.of("delete_webhook_message", "/webhooks/18/webhook-token/messages/15",
						(client) -> client.webhooks().deleteWebhookMessage(WEBHOOK, TOKEN, MESSAGE)));
	}

}
