/** `Menu`: kept as a tree that tests can walk and click; a browser window draws no menu bar. */
interface Template {
  readonly id?: string;
  readonly label?: string;
  readonly role?: string;
  readonly type?: string;
  readonly accelerator?: string;
  readonly submenu?: Template[];
  readonly click?: () => void;
}

class StandInMenuItem {
  readonly id: string | undefined;
  readonly label: string;
  readonly role: string | undefined;
  readonly type: string;
  readonly accelerator: string | undefined;
  readonly submenu: StandInMenu | undefined;
  readonly click: () => void;

  constructor(template: Template) {
    this.id = template.id;
    this.label = template.label ?? '';
    this.role = template.role;
    this.type = template.type ?? (template.submenu ? 'submenu' : 'normal');
    this.accelerator = template.accelerator;
    this.submenu = template.submenu && StandInMenu.buildFromTemplate(template.submenu);
    this.click = template.click ?? (() => {});
  }
}

class StandInMenu {
  static #application: StandInMenu | null = null;
  readonly items: StandInMenuItem[];

  constructor(items: StandInMenuItem[]) {
    this.items = items;
  }
  static buildFromTemplate(template: Template[]): StandInMenu {
    return new StandInMenu(template.map((item) => new StandInMenuItem(item)));
  }
  static setApplicationMenu(menu: StandInMenu | null): void {
    StandInMenu.#application = menu;
  }
  static getApplicationMenu(): StandInMenu | null {
    return StandInMenu.#application;
  }
  getMenuItemById(id: string): StandInMenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }
}

export const Menu = StandInMenu;
