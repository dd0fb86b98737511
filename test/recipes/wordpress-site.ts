import {copyFileSync, mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {freePort} from '../support/free-port.ts';
import {browser, ensure, phpModule, program, run, unpack} from './programs.ts';
import {startServer} from './server-process.ts';

export interface WordPress {
  /** Without a slash at the end. */
  readonly url: string;
  readonly version: string;
  /** Stores a post as a user does in the editor; what is stored then, and where it is read. */
  post(user: User, content: string): Promise<{raw: string; link: string}>;
}

/** Those who write on a site: of these, on a single site, only the editor may store any HTML. */
export const users = ['author', 'contributor', 'editor'] as const;
export type User = (typeof users)[number];

/** Debian's own configuration looks in /etc; this one looks nowhere, and asks nothing of the network. */
const configuration = (socket: string, url: string): string => `<?php
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${socket}');
define('WP_HOME', '${url}');
define('WP_SITEURL', '${url}');
define('WP_ENVIRONMENT_TYPE', 'local');
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('DISABLE_WP_CRON', true);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;

const installation = (site: string): string => `<?php
define('WP_INSTALLING', true);
require '${site}/wp-load.php';
require '${site}/wp-admin/includes/upgrade.php';
function wp_new_blog_notification() {}
wp_install('Bordes', 'admin', 'admin@voorbeeld.nl', false, '', wp_generate_password());
switch_theme('twentytwentythree');
// A Dutch site, without WordPress's own translation, which it would ask for before it says so by itself.
$wpdb->replace($wpdb->options, ['option_name' => 'WPLANG', 'option_value' => 'nl_NL']);
$passwords = [];
foreach (${JSON.stringify(users)} as $role) {
  $id = wp_insert_user(['user_login' => $role, 'user_pass' => wp_generate_password(), 'role' => $role]);
  $passwords[$role] = WP_Application_Passwords::create_new_application_password($id, ['name' => 'test'])[0];
}
echo json_encode(['version' => $wp_version, 'passwords' => $passwords]);
`;

/** MariaDB in a folder of its own, reached by a socket there. */
const startDatabase = async (folder: string): Promise<string> => {
  const data = join(folder, 'data');
  const socket = join(folder, 'db.sock');
  const start = join(folder, 'start.sql');
  const own = ['--no-defaults', `--datadir=${data}`, ...(process.getuid?.() === 0 ? ['--user=root'] : [])];
  run('mariadb-install-db', [...own, '--auth-root-authentication-method=normal', '--skip-test-db']);
  writeFileSync(start, 'CREATE DATABASE wordpress CHARACTER SET utf8mb4;');
  await startServer('mariadbd', [...own, `--socket=${socket}`, `--pid-file=${join(folder, 'db.pid')}`, '--skip-networking', `--init-file=${start}`]);
  return socket;
};

/**
 * WordPress as a site has it, in a folder of its own and on a free port.
 *
 * @param files what a site adds, by path: text, or the path of a file as a URL
 */
export const startWordPress = async (folder: string, files: ReadonlyMap<string, string | URL>): Promise<WordPress> => {
  ensure(
    browser,
    program('php', 'php-cli'),
    phpModule('mysqli', 'php-mysql'),
    program('mariadbd', 'mariadb-server-core'),
    program('mariadb-install-db', 'mariadb-server-core'),
  );
  // Not installed: that would bring a web server as a service, which is not needed.
  unpack(folder, 'wordpress', 'wordpress-theme-twentytwentythree');
  const site = join(folder, 'usr/share/wordpress');
  const socket = await startDatabase(folder);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  writeFileSync(join(site, 'wp-config.php'), configuration(socket, url));
  for (const [path, content] of files) {
    const file = join(site, path);
    mkdirSync(dirname(file), {recursive: true});
    if (content instanceof URL) copyFileSync(content, file);
    else writeFileSync(file, content);
  }
  const script = join(folder, 'install.php');
  writeFileSync(script, installation(site));
  const {version, passwords} = JSON.parse(run('php', ['-d', 'sendmail_path=/bin/true', script])) as {
    version: string;
    passwords: Record<User, string>;
  };
  await startServer('php', ['-S', `127.0.0.1:${port}`, '-t', site]);

  return {
    url,
    version,
    async post(user, content) {
      const response = await fetch(`${url}/?rest_route=/wp/v2/posts&context=edit`, {
        method: 'POST',
        body: JSON.stringify({title: 'Artikel', content, status: user === 'contributor' ? 'pending' : 'publish'}),
        headers: {'Content-Type': 'application/json', Authorization: `Basic ${btoa(`${user}:${passwords[user]}`)}`},
      });
      const answer = await response.text();
      if (response.status !== 201) throw new Error(`${response.status}: ${answer.slice(0, 500)}`);
      const {content: stored, link} = JSON.parse(answer) as {content: {raw: string}; link: string};
      return {raw: stored.raw, link};
    },
  };
};
